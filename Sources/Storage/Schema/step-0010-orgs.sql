-- An association, university or other body that works here, and who it says it is.
CREATE TABLE organization (
    id {text} NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 2 AND 40),
    name {text} NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    -- Six digits of a color.
    accent {text} CHECK (length(accent) = 6),
    reply_to {text} CHECK (length(reply_to) BETWEEN 3 AND 254),
    -- The same one in the catalog.
    in_catalog {text} CHECK (length(in_catalog) BETWEEN 1 AND 200),
    founded_by {text} NOT NULL REFERENCES person (id),
    founded_at {integer} NOT NULL
) {strict};

-- Rules of an organization's own, each built on a rulebook of the catalog. A changed one is a new row.
CREATE TABLE organization_overlay (
    number {number},
    organization {text} NOT NULL REFERENCES organization (id),
    name {text} NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    content {text} NOT NULL CHECK (length(content) BETWEEN 1 AND 60000),
    put_by {text} NOT NULL REFERENCES person (id),
    put_at {integer} NOT NULL,
    ended_by {text} REFERENCES person (id),
    ended_at {integer},
    CONSTRAINT organization_overlay_is_ended_by_somebody CHECK ((ended_by IS NULL) = (ended_at IS NULL))
) {strict};

CREATE UNIQUE INDEX organization_overlay_in_force ON organization_overlay (organization, name) WHERE ended_at IS NULL;

-- That a role was given to whoever is reached at an address: who gave it and why, who took it, who took it back and why.
CREATE TABLE role_grant (
    id {text} NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
    role {text} NOT NULL CHECK (role IN ('supervisor', 'training provider', 'program faculty', 'adviser',
        'coordinator', 'reviewer', 'exam reader', 'administrator', 'auditor', 'operator')),
    organization {text} REFERENCES organization (id),
    -- In lower case.
    address {text} NOT NULL CHECK (length(address) BETWEEN 3 AND 254),
    -- Nobody: whoever runs the machine.
    granted_by {text} REFERENCES person (id),
    granted_at {integer} NOT NULL,
    reason {text} NOT NULL CHECK (length(reason) <= 500),
    -- Nobody as long as nobody who is reached there has taken it.
    holder {text} REFERENCES person (id),
    taken_at {integer},
    revoked_by {text} REFERENCES person (id),
    revoked_at {integer},
    revoked_because {text} CHECK (length(revoked_because) <= 500),
    CONSTRAINT role_grant_is_for_an_organization CHECK ((role = 'operator') = (organization IS NULL)),
    CONSTRAINT role_grant_is_to_somebody_else CHECK (granted_by <> holder),
    CONSTRAINT role_grant_is_taken_at_a_time CHECK ((holder IS NULL) = (taken_at IS NULL)),
    CONSTRAINT role_grant_is_revoked_for_a_reason CHECK ((revoked_at IS NULL) = (revoked_because IS NULL)),
    CONSTRAINT role_grant_is_revoked_at_a_time CHECK (revoked_by IS NULL OR revoked_at IS NOT NULL)
) {strict};

CREATE UNIQUE INDEX role_grant_held_once ON role_grant (holder, role, COALESCE(organization, ''))
    WHERE revoked_at IS NULL AND holder IS NOT NULL;
CREATE INDEX role_grant_by_organization ON role_grant (organization, revoked_at);
CREATE INDEX role_grant_by_address ON role_grant (address) WHERE revoked_at IS NULL AND holder IS NULL;

-- That a person lets an organization see something of them. Who changes their mind gives a new one.
CREATE TABLE consent (
    number {number},
    person {text} NOT NULL REFERENCES person (id),
    organization {text} NOT NULL REFERENCES organization (id),
    extent {text} NOT NULL CHECK (extent IN ('name and standing', 'whole record')),
    given_at {integer} NOT NULL,
    withdrawn_at {integer}
) {strict};

CREATE UNIQUE INDEX consent_in_force ON consent (person, organization) WHERE withdrawn_at IS NULL;
CREATE INDEX consent_by_organization ON consent (organization) WHERE withdrawn_at IS NULL;
