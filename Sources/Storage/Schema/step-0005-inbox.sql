-- What was said to somebody: it is read in the app, goes out by mail, or both. Of a link that only the reader of the mail
-- may have, nothing is kept here.
CREATE TABLE letter (
    number {number},
    id {text} NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
    -- Its copy on the way out; nothing if it is only read in the app.
    message {text} UNIQUE REFERENCES outbox_message (id),
    organization {text},
    -- Nobody, if it goes to somebody without an account.
    reader {text} REFERENCES person (id),
    -- In whose name it was written, and who is told what became of it.
    caused_by {text} REFERENCES person (id),
    language {text} NOT NULL CHECK (language IN ('en', 'es')),
    subject {text} NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
    body {text} NOT NULL CHECK (length(body) <= 20000),
    action_label {text} CHECK (length(action_label) BETWEEN 1 AND 300),
    action_address {text} CHECK (length(action_address) BETWEEN 1 AND 1000),
    written_at {integer} NOT NULL,
    read_at {integer},
    CONSTRAINT letter_is_its_message CHECK (message IS NULL OR message = id),
    CONSTRAINT letter_action_is_whole CHECK ((action_label IS NULL) = (action_address IS NULL))
) {strict};

CREATE INDEX letter_by_reader ON letter (reader, number);
CREATE INDEX letter_unread ON letter (reader) WHERE read_at IS NULL;
CREATE INDEX letter_by_cause ON letter (caused_by, number);
CREATE INDEX letter_by_organization ON letter (organization, number);
CREATE INDEX outbox_message_returned ON outbox_message (organization, due_at) WHERE state IN ('given up', 'bounced');
