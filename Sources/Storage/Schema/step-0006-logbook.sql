-- What a link of a chain says, apart from its digest: it may be erased with the person, and the digest stays.
CREATE TABLE chain_content (
    person {text} NOT NULL REFERENCES person (id),
    number {integer} NOT NULL,
    -- The one entry that it is about.
    subject {text} CHECK (length(subject) BETWEEN 1 AND 400),
    content {text} NOT NULL CHECK (length(content) BETWEEN 2 AND 10000000),
    PRIMARY KEY (person, number),
    FOREIGN KEY (person, number) REFERENCES chain_entry (person, number)
) {strict};

CREATE INDEX chain_content_by_subject ON chain_content (person, subject) WHERE subject IS NOT NULL;

-- A person's entries as they stand now; how they came to be stands in the chain.
CREATE TABLE logbook_entry (
    person {text} NOT NULL REFERENCES person (id),
    id {text} NOT NULL CHECK (length(id) BETWEEN 1 AND 400),
    version {integer} NOT NULL CHECK (version >= 1),
    state {text} NOT NULL CHECK (state IN ('kept', 'withdrawn')),
    kind {text} NOT NULL CHECK (length(kind) BETWEEN 1 AND 100),
    first_day {text} CHECK (length(first_day) = 10),
    last_day {text} CHECK (length(last_day) = 10),
    amount {integer} CHECK (amount >= 0),
    standing {text} NOT NULL CHECK (standing IN ('claimed', 'attested', 'verified', 'refused')),
    -- The entry as in a portfolio's JSON, without its standing.
    content {text} NOT NULL CHECK (length(content) BETWEEN 2 AND 100000),
    -- Of the link in the chain that wrote this version.
    digest {bytes} NOT NULL UNIQUE CHECK (length(digest) = 32),
    changed_by {text} NOT NULL REFERENCES person (id),
    changed_at {integer} NOT NULL,
    reason {text} CHECK (length(reason) <= 2000),
    -- For the person alone.
    note {text} NOT NULL CHECK (length(note) <= 10000),
    PRIMARY KEY (person, id)
) {strict};

CREATE TABLE logbook_draft (
    person {text} NOT NULL REFERENCES person (id),
    id {text} NOT NULL CHECK (length(id) BETWEEN 1 AND 400),
    changes_entry {text},
    changes_version {integer},
    changes_digest {bytes} CHECK (length(changes_digest) = 32),
    content {text} NOT NULL CHECK (length(content) <= 20000),
    saves {integer} NOT NULL CHECK (saves >= 1),
    at {integer} NOT NULL,
    PRIMARY KEY (person, id),
    CONSTRAINT logbook_draft_changes_a_version CHECK (
        (changes_entry IS NULL) = (changes_version IS NULL) AND (changes_entry IS NULL) = (changes_digest IS NULL))
) {strict};

CREATE TABLE sign_off_request (
    id {text} NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
    person {text} NOT NULL REFERENCES person (id),
    role {text} NOT NULL CHECK (role IN ('supervisor', 'employer', 'training-provider', 'rater')),
    -- Where the link was sent, in lower case.
    address {text} NOT NULL CHECK (length(address) BETWEEN 3 AND 254),
    -- Of the link's secret.
    token_hash {bytes} NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    message {text} NOT NULL CHECK (length(message) <= 2000),
    made_at {integer} NOT NULL,
    ends_at {integer} NOT NULL CHECK (ends_at > made_at),
    revoked_at {integer},
    answered_at {integer}
) {strict};

CREATE INDEX sign_off_request_by_person ON sign_off_request (person, made_at);
CREATE INDEX sign_off_request_by_address ON sign_off_request (address);

CREATE TABLE sign_off_item (
    request {text} NOT NULL REFERENCES sign_off_request (id) ON DELETE CASCADE,
    person {text} NOT NULL,
    entry {text} NOT NULL,
    -- As it was when it was asked for.
    version {integer} NOT NULL CHECK (version >= 1),
    digest {bytes} NOT NULL CHECK (length(digest) = 32),
    answer {text} CHECK (answer IN ('signed', 'refused', 'corrected')),
    answered_at {integer},
    PRIMARY KEY (request, entry),
    FOREIGN KEY (person, entry) REFERENCES logbook_entry (person, id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT sign_off_item_is_answered_at_a_time CHECK ((answer IS NULL) = (answered_at IS NULL))
) {strict};

CREATE INDEX sign_off_item_by_entry ON sign_off_item (person, entry);

-- That somebody vouched for a version of an entry. Its digest is that of the link in the chain that holds it.
CREATE TABLE signature (
    digest {bytes} NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    person {text} NOT NULL,
    entry {text} NOT NULL,
    version {integer} NOT NULL CHECK (version >= 1),
    version_digest {bytes} NOT NULL CHECK (length(version_digest) = 32),
    signer_name {text} NOT NULL CHECK (length(signer_name) BETWEEN 1 AND 200),
    signer_role {text} NOT NULL CHECK (signer_role IN ('supervisor', 'employer', 'training-provider', 'rater')),
    signer_address {text} CHECK (length(signer_address) BETWEEN 3 AND 254),
    signer_person {text} REFERENCES person (id),
    at {integer} NOT NULL,
    withdrawn_at {integer},
    reason {text} CHECK (length(reason) <= 2000),
    FOREIGN KEY (person, entry) REFERENCES logbook_entry (person, id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT signature_is_withdrawn_for_a_reason CHECK ((withdrawn_at IS NULL) = (reason IS NULL)),
    CONSTRAINT signature_is_by_somebody_else CHECK (signer_person <> person)
) {strict};

CREATE INDEX signature_by_entry ON signature (person, entry);
CREATE INDEX signature_by_signer ON signature (signer_person, at) WHERE signer_person IS NOT NULL;
CREATE INDEX signature_by_address ON signature (signer_address) WHERE signer_address IS NOT NULL;

-- What a signer holds to be right, until the person says what they think.
CREATE TABLE correction (
    digest {bytes} NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    person {text} NOT NULL,
    entry {text} NOT NULL,
    version {integer} NOT NULL CHECK (version >= 1),
    version_digest {bytes} NOT NULL CHECK (length(version_digest) = 32),
    content {text} NOT NULL CHECK (length(content) BETWEEN 2 AND 100000),
    signer_name {text} NOT NULL CHECK (length(signer_name) BETWEEN 1 AND 200),
    signer_role {text} NOT NULL CHECK (signer_role IN ('supervisor', 'employer', 'training-provider', 'rater')),
    signer_address {text} CHECK (length(signer_address) BETWEEN 3 AND 254),
    signer_person {text} REFERENCES person (id),
    reason {text} NOT NULL CHECK (length(reason) <= 2000),
    at {integer} NOT NULL,
    settled {text} CHECK (settled IN ('accepted', 'declined')),
    FOREIGN KEY (person, entry) REFERENCES logbook_entry (person, id) ON UPDATE CASCADE ON DELETE CASCADE
) {strict};

CREATE INDEX correction_by_entry ON correction (person, entry);

-- Supervision of a group, as whoever led it entered it.
CREATE TABLE group_session (
    id {text} NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
    leader {text} NOT NULL REFERENCES person (id),
    signer_name {text} NOT NULL CHECK (length(signer_name) BETWEEN 1 AND 200),
    signer_address {text} CHECK (length(signer_address) BETWEEN 3 AND 254),
    day {text} NOT NULL CHECK (length(day) = 10),
    minutes {integer} NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    -- What each attendee is credited with, as an entry's JSON.
    content {text} NOT NULL CHECK (length(content) BETWEEN 2 AND 100000),
    entered_at {integer} NOT NULL
) {strict};

CREATE INDEX group_session_by_leader ON group_session (leader, day);

CREATE TABLE attendance (
    session {text} NOT NULL REFERENCES group_session (id) ON DELETE CASCADE,
    position {integer} NOT NULL CHECK (position >= 1),
    person {text} REFERENCES person (id),
    -- Of somebody who was named by it, in lower case.
    address {text} CHECK (length(address) BETWEEN 3 AND 254),
    state {text} NOT NULL CHECK (state IN ('waiting', 'confirmed', 'declined')),
    answered_at {integer},
    PRIMARY KEY (session, position),
    UNIQUE (session, person),
    UNIQUE (session, address),
    CONSTRAINT attendance_is_of_somebody CHECK (person IS NOT NULL OR address IS NOT NULL),
    CONSTRAINT attendance_is_answered_at_a_time CHECK ((state = 'waiting') = (answered_at IS NULL))
) {strict};

CREATE INDEX attendance_by_person ON attendance (person) WHERE person IS NOT NULL;
CREATE INDEX attendance_by_address ON attendance (address) WHERE address IS NOT NULL;

-- Who attended a training.
CREATE TABLE roster (
    id {text} NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
    keeper {text} NOT NULL REFERENCES person (id),
    title {text} NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    signer_name {text} NOT NULL CHECK (length(signer_name) BETWEEN 1 AND 200),
    signer_address {text} CHECK (length(signer_address) BETWEEN 3 AND 254),
    day {text} NOT NULL CHECK (length(day) = 10),
    minutes {integer} NOT NULL CHECK (minutes >= 1),
    content {text} NOT NULL CHECK (length(content) BETWEEN 2 AND 100000),
    made_at {integer} NOT NULL,
    -- Of the code that hangs at the door, and how long it opens.
    door_hash {bytes} UNIQUE CHECK (length(door_hash) = 32),
    door_ends_at {integer},
    CONSTRAINT roster_door_closes CHECK ((door_hash IS NULL) = (door_ends_at IS NULL))
) {strict};

CREATE INDEX roster_by_keeper ON roster (keeper, day);

CREATE TABLE roster_credit (
    roster {text} NOT NULL REFERENCES roster (id) ON DELETE CASCADE,
    position {integer} NOT NULL CHECK (position >= 1),
    name {text} CHECK (length(name) BETWEEN 1 AND 200),
    address {text} CHECK (length(address) BETWEEN 3 AND 254),
    -- Nobody as long as nobody has shown that the address is theirs.
    person {text} REFERENCES person (id),
    credited_at {integer},
    PRIMARY KEY (roster, position),
    UNIQUE (roster, address),
    CONSTRAINT roster_credit_is_for_somebody CHECK (person IS NOT NULL OR address IS NOT NULL),
    CONSTRAINT roster_credit_is_given_to_somebody CHECK (credited_at IS NULL OR person IS NOT NULL)
) {strict};

CREATE INDEX roster_credit_waiting ON roster_credit (address) WHERE credited_at IS NULL;
CREATE INDEX roster_credit_by_person ON roster_credit (person) WHERE person IS NOT NULL;
