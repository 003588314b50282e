-- A table or calendar that a person brought, until they decide about it; then what came of it.
CREATE TABLE entry_import (
    id {text} NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
    person {text} NOT NULL REFERENCES person (id),
    state {text} NOT NULL CHECK (state IN ('open', 'done', 'undone')),
    -- The text that was brought; once it is done, the rows that were left out.
    content {text} CHECK (length(content) <= 4000000),
    -- What its columns and words mean, as JSON.
    plan {text} CHECK (length(plan) <= 400000),
    saves {integer} NOT NULL CHECK (saves >= 1),
    made_at {integer} NOT NULL,
    -- Content and plan are kept no longer than this.
    ends_at {integer} NOT NULL CHECK (ends_at > made_at),
    done_at {integer},
    undone_at {integer},
    left_out {integer} NOT NULL CHECK (left_out >= 0),
    CONSTRAINT entry_import_is_done_at_a_time CHECK ((state = 'open') = (done_at IS NULL)),
    CONSTRAINT entry_import_is_undone_at_a_time CHECK ((state = 'undone') = (undone_at IS NOT NULL)),
    CONSTRAINT entry_import_is_read_by_a_plan CHECK (state <> 'open' OR (content IS NOT NULL AND plan IS NOT NULL))
) {strict};

CREATE INDEX entry_import_by_person ON entry_import (person, made_at);
CREATE INDEX entry_import_by_end ON entry_import (ends_at) WHERE content IS NOT NULL;

-- Which entries came with it, as they were then.
CREATE TABLE imported_entry (
    import {text} NOT NULL REFERENCES entry_import (id) ON DELETE CASCADE,
    person {text} NOT NULL,
    entry {text} NOT NULL,
    digest {bytes} NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (import, entry),
    FOREIGN KEY (person, entry) REFERENCES logbook_entry (person, id) ON UPDATE CASCADE ON DELETE CASCADE
) {strict};

CREATE INDEX imported_entry_by_entry ON imported_entry (person, entry);
