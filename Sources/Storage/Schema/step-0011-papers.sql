-- Files that a person attached to an entry. They follow it when records are merged, and go with it.
CREATE TABLE entry_document (
    id {text} NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
    person {text} NOT NULL,
    entry {text} NOT NULL,
    name {text} NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    type {text} NOT NULL CHECK (length(type) BETWEEN 1 AND 20),
    size {integer} NOT NULL CHECK (size BETWEEN 1 AND 10485760),
    -- Of its bytes.
    digest {bytes} NOT NULL CHECK (length(digest) = 32),
    attached_at {integer} NOT NULL,
    removed_at {integer},
    -- Nothing once it is removed.
    content {bytes} CHECK (length(content) = size),
    FOREIGN KEY (person, entry) REFERENCES logbook_entry (person, id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT entry_document_is_there_or_removed CHECK ((content IS NULL) = (removed_at IS NOT NULL))
) {strict};

CREATE INDEX entry_document_by_entry ON entry_document (person, entry);
-- A file that is sent twice is kept once.
CREATE UNIQUE INDEX entry_document_once ON entry_document (person, entry, digest) WHERE removed_at IS NULL;
