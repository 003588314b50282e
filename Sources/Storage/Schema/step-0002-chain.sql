-- Each entry names the one before it, by number and by hash, and a reference holds it to that: a chain that forks, skips
-- or starts twice cannot be written, whoever writes.
CREATE TABLE chain_entry (
    person {text} NOT NULL,
    number {integer} NOT NULL CHECK (number >= 1),
    hash {bytes} NOT NULL CHECK (length(hash) = 32),
    before_number {integer},
    before_hash {bytes},
    kind {text} NOT NULL CHECK (length(kind) BETWEEN 1 AND 100),
    at {integer} NOT NULL,
    PRIMARY KEY (person, number),
    CONSTRAINT chain_entry_hash_once UNIQUE (person, number, hash),
    CONSTRAINT chain_entry_follows FOREIGN KEY (person, before_number, before_hash)
        REFERENCES chain_entry (person, number, hash),
    CONSTRAINT chain_entry_is_in_place CHECK (
        (number = 1 AND before_number IS NULL AND before_hash IS NULL)
        OR (number > 1 AND before_number IS NOT NULL AND before_number = number - 1 AND before_hash IS NOT NULL))
) {strict};

-- What somebody vouched for at some time: that a person's chain stood at this entry.
CREATE TABLE chain_checkpoint (
    person {text} NOT NULL,
    number {integer} NOT NULL,
    hash {bytes} NOT NULL,
    seal {bytes} NOT NULL CHECK (length(seal) BETWEEN 1 AND 10000),
    at {integer} NOT NULL,
    PRIMARY KEY (person, number),
    FOREIGN KEY (person, number, hash) REFERENCES chain_entry (person, number, hash)
) {strict};

-- sqlite
CREATE TRIGGER chain_entry_is_not_changed BEFORE UPDATE ON chain_entry
BEGIN SELECT RAISE(ABORT, 'chain_entry is append-only'); END;
CREATE TRIGGER chain_entry_is_not_deleted BEFORE DELETE ON chain_entry
BEGIN SELECT RAISE(ABORT, 'chain_entry is append-only'); END;
CREATE TRIGGER chain_checkpoint_is_not_changed BEFORE UPDATE ON chain_checkpoint
BEGIN SELECT RAISE(ABORT, 'chain_checkpoint is append-only'); END;
CREATE TRIGGER chain_checkpoint_is_not_deleted BEFORE DELETE ON chain_checkpoint
BEGIN SELECT RAISE(ABORT, 'chain_checkpoint is append-only'); END;

-- postgres
CREATE TRIGGER chain_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON chain_entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();
CREATE TRIGGER chain_checkpoint_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON chain_checkpoint
FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();
