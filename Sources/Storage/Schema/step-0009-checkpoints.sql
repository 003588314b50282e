-- The ends of chains are sealed in the order of their time.
CREATE INDEX chain_entry_by_time ON chain_entry (at);
CREATE INDEX chain_checkpoint_by_time ON chain_checkpoint (at);
