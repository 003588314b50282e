CREATE TABLE outbox_message (
    id {text} NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 200),
    organization {text},
    kind {text} NOT NULL CHECK (length(kind) BETWEEN 1 AND 100),
    recipient {text} NOT NULL CHECK (length(recipient) BETWEEN 1 AND 320),
    content {bytes} NOT NULL,
    enqueued_at {integer} NOT NULL,
    state {text} NOT NULL
        CHECK (state IN ('waiting', 'claimed', 'sending', 'delivered', 'given up', 'bounced')),
    -- When it is due, and while it is claimed or sent, when that lease ends; when it was settled.
    due_at {integer} NOT NULL,
    tries {integer} NOT NULL CHECK (tries >= 0),
    worker {text},
    reason {text} CHECK (length(reason) <= 2000),
    CONSTRAINT outbox_message_has_a_worker CHECK ((state IN ('claimed', 'sending')) = (worker IS NOT NULL))
) {strict};

CREATE INDEX outbox_message_due ON outbox_message (due_at) WHERE state IN ('waiting', 'claimed');
CREATE INDEX outbox_message_sending ON outbox_message (due_at) WHERE state = 'sending';
