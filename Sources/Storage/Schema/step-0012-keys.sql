-- A challenge that a passkey has answered, until it would have ended anyway: none is answered twice.
CREATE TABLE spent_challenge (
    digest {bytes} NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    ends_at {integer} NOT NULL
) {strict};

CREATE INDEX spent_challenge_ended ON spent_challenge (ends_at);
