-- A session can be corrected and withdrawn by who led it. What it said before stands in a table of its own.
ALTER TABLE group_session ADD COLUMN version {integer} NOT NULL DEFAULT 1 CHECK (version >= 1);
ALTER TABLE group_session ADD COLUMN reason {text} CHECK (length(reason) <= 2000);
ALTER TABLE group_session ADD COLUMN withdrawn_at {integer};

CREATE TABLE group_session_past (
    session {text} NOT NULL REFERENCES group_session (id) ON DELETE CASCADE,
    version {integer} NOT NULL CHECK (version >= 1),
    content {text} NOT NULL CHECK (length(content) BETWEEN 2 AND 100000),
    -- Until when it stood.
    ended_at {integer} NOT NULL,
    PRIMARY KEY (session, version)
) {strict};

-- Why somebody says that they were not there.
ALTER TABLE attendance ADD COLUMN reason {text} CHECK (length(reason) <= 2000);

-- Whether they ever confirmed: from then on the leader knows them by their name, also while they are asked once more.
ALTER TABLE attendance ADD COLUMN was_confirmed {integer} NOT NULL DEFAULT 0 CHECK (was_confirmed IN (0, 1));
UPDATE attendance SET was_confirmed = 1 WHERE state = 'confirmed';

ALTER TABLE roster ADD COLUMN version {integer} NOT NULL DEFAULT 1 CHECK (version >= 1);
ALTER TABLE roster ADD COLUMN reason {text} CHECK (length(reason) <= 2000);

CREATE TABLE roster_past (
    roster {text} NOT NULL REFERENCES roster (id) ON DELETE CASCADE,
    version {integer} NOT NULL CHECK (version >= 1),
    title {text} NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    content {text} NOT NULL CHECK (length(content) BETWEEN 2 AND 100000),
    ended_at {integer} NOT NULL,
    PRIMARY KEY (roster, version)
) {strict};

-- Whether they came in by the code at the door, and whether the keeper took the credit back.
ALTER TABLE roster_credit ADD COLUMN by_door {integer} NOT NULL DEFAULT 0 CHECK (by_door IN (0, 1));
ALTER TABLE roster_credit ADD COLUMN withdrawn_at {integer};
ALTER TABLE roster_credit ADD COLUMN reason {text} CHECK (length(reason) <= 2000);
