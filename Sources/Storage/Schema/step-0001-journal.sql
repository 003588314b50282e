CREATE TABLE journal_entry (
    number {number},
    at {integer} NOT NULL,
    organization {text},
    actor {text},
    kind {text} NOT NULL CHECK (length(kind) BETWEEN 1 AND 100),
    subject {text} NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
    details {text} NOT NULL CHECK (length(details) <= 2000)
) {strict};

CREATE INDEX journal_entry_by_organization ON journal_entry (organization, number);
CREATE INDEX journal_entry_by_subject ON journal_entry (subject, number);

-- sqlite
CREATE TRIGGER journal_entry_is_not_changed BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry is append-only'); END;
CREATE TRIGGER journal_entry_is_not_deleted BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry is append-only'); END;

-- postgres
CREATE FUNCTION refuse_to_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER journal_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();
