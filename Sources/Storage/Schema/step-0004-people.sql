-- A person. All that says who they are stands in tables of its own, so that it can be erased and this row can stay.
CREATE TABLE person (
    id {text} NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
    joined_at {integer} NOT NULL,
    -- The one whom this one turned out to be.
    merged_into {text} REFERENCES person (id),
    merged_at {integer},
    erased_at {integer},
    CONSTRAINT person_is_merged_at_a_time CHECK ((merged_into IS NULL) = (merged_at IS NULL)),
    CONSTRAINT person_is_somebody_else CHECK (merged_into <> id)
) {strict};

CREATE TABLE person_profile (
    person {text} NOT NULL PRIMARY KEY REFERENCES person (id),
    name {text} NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    language {text} NOT NULL CHECK (language IN ('en', 'es')),
    -- A term of the list `jurisdictions`.
    jurisdiction {text} CHECK (length(jurisdiction) BETWEEN 1 AND 100)
) {strict};

-- An address at which a person was reached: they followed a link that was sent there. In lower case; `written` as they
-- write it.
CREATE TABLE email_address (
    address {text} NOT NULL PRIMARY KEY CHECK (length(address) BETWEEN 3 AND 254),
    written {text} NOT NULL CHECK (length(written) BETWEEN 3 AND 254),
    person {text} NOT NULL REFERENCES person (id),
    verified_at {integer} NOT NULL,
    is_main {integer} NOT NULL CHECK (is_main IN (0, 1))
) {strict};

CREATE INDEX email_address_by_person ON email_address (person);
CREATE UNIQUE INDEX email_address_main ON email_address (person) WHERE is_main = 1;

-- As argon2id writes it, with its salt and costs.
CREATE TABLE password (
    person {text} NOT NULL PRIMARY KEY REFERENCES person (id),
    hash {text} NOT NULL CHECK (length(hash) BETWEEN 1 AND 200),
    set_at {integer} NOT NULL
) {strict};

-- A link that was sent to an address; of its secret only the hash is kept.
CREATE TABLE mail_link (
    token_hash {bytes} NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    purpose {text} NOT NULL CHECK (purpose IN ('join', 'sign in', 'verify')),
    address {text} NOT NULL CHECK (length(address) BETWEEN 3 AND 254),
    -- Nobody yet, for who is joining.
    person {text} REFERENCES person (id),
    made_at {integer} NOT NULL,
    ends_at {integer} NOT NULL,
    used_at {integer},
    CONSTRAINT mail_link_knows_whose CHECK ((purpose = 'join') = (person IS NULL))
) {strict};

CREATE INDEX mail_link_by_address ON mail_link (address, made_at);

-- Being signed in on one device. Of the cookie only the hash is kept.
CREATE TABLE session (
    token_hash {bytes} NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    -- By which the person speaks of it, to end it.
    id {text} NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 100),
    person {text} NOT NULL REFERENCES person (id),
    how {text} NOT NULL CHECK (how IN ('link', 'password', 'passkey')),
    -- Whether a second factor was shown, or what counts as two.
    has_second {integer} NOT NULL CHECK (has_second IN (0, 1)),
    device {text} NOT NULL CHECK (length(device) <= 100),
    began_at {integer} NOT NULL,
    seen_at {integer} NOT NULL,
    ends_at {integer} NOT NULL,
    ended_at {integer},
    -- When the person last showed that it is really them.
    confirmed_at {integer} NOT NULL
) {strict};

CREATE INDEX session_by_person ON session (person);

-- What the person can read about who tried to come in as them.
CREATE TABLE sign_in (
    number {number},
    person {text} NOT NULL REFERENCES person (id),
    at {integer} NOT NULL,
    how {text} NOT NULL CHECK (how IN ('link', 'password', 'passkey', 'code')),
    outcome {text} NOT NULL CHECK (outcome IN ('in', 'second factor asked', 'refused', 'held back')),
    device {text} NOT NULL CHECK (length(device) <= 100)
) {strict};

CREATE INDEX sign_in_by_person ON sign_in (person, number);

-- How much of a patience is used up; the key is the hash of what is held back: an address, an account.
CREATE TABLE throttle (
    key_hash {bytes} NOT NULL PRIMARY KEY CHECK (length(key_hash) = 32),
    -- In milliseconds until nothing is used up, as of `at`.
    fill {integer} NOT NULL CHECK (fill >= 0),
    at {integer} NOT NULL,
    empty_at {integer} NOT NULL
) {strict};

CREATE INDEX throttle_empty ON throttle (empty_at);

-- The secret of an app that shows six digits, sealed with the installation's key.
CREATE TABLE code_secret (
    person {text} NOT NULL PRIMARY KEY REFERENCES person (id),
    sealed {bytes} NOT NULL CHECK (length(sealed) BETWEEN 1 AND 200),
    made_at {integer} NOT NULL,
    -- When the first right code proved that the app has it.
    confirmed_at {integer},
    -- The last half minute whose code was used: none is used twice.
    last_step {integer} NOT NULL
) {strict};

-- Codes on paper, each for one time.
CREATE TABLE recovery_code (
    person {text} NOT NULL REFERENCES person (id),
    hash {bytes} NOT NULL CHECK (length(hash) = 32),
    used_at {integer},
    PRIMARY KEY (person, hash)
) {strict};

CREATE TABLE passkey (
    id {bytes} NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 1023),
    person {text} NOT NULL REFERENCES person (id),
    name {text} NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    public_key {bytes} NOT NULL CHECK (length(public_key) BETWEEN 1 AND 2000),
    sign_count {integer} NOT NULL CHECK (sign_count >= 0),
    added_at {integer} NOT NULL,
    used_at {integer}
) {strict};

CREATE INDEX passkey_by_person ON passkey (person);
