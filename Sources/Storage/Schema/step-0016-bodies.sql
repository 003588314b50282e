-- What organizations have to do with a signature: in whose name it was given, and who recognized the signer as a supervisor
-- on the day of what they signed. As JSON, as the chain says it, since it is of then.
ALTER TABLE signature ADD COLUMN organizations {text} CHECK (length(organizations) BETWEEN 2 AND 100000);
ALTER TABLE correction ADD COLUMN organizations {text} CHECK (length(organizations) BETWEEN 2 AND 100000);

-- In whose name a roster is kept; nobody's: only in its keeper's.
ALTER TABLE roster ADD COLUMN organization {text} REFERENCES organization (id);
ALTER TABLE roster_past ADD COLUMN organization {text} REFERENCES organization (id);
CREATE INDEX roster_by_organization ON roster (organization, day) WHERE organization IS NOT NULL;

-- Who opened the door, and so vouches for whoever comes in by it; nobody: the keeper.
ALTER TABLE roster ADD COLUMN door_by {text} REFERENCES person (id);
CREATE INDEX roster_by_door ON roster (door_by) WHERE door_by IS NOT NULL;

-- Who put somebody on the list, and so vouches for them; nobody: the keeper.
ALTER TABLE roster_credit ADD COLUMN signed_by {text} REFERENCES person (id);
CREATE INDEX roster_credit_by_signer ON roster_credit (signed_by) WHERE signed_by IS NOT NULL;

-- Those besides the keeper who vouch for somebody on a list that is kept in an organization's name, as they sign.
CREATE TABLE roster_signer (
    roster {text} NOT NULL REFERENCES roster (id) ON DELETE CASCADE,
    person {text} NOT NULL REFERENCES person (id),
    name {text} NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    address {text} CHECK (length(address) BETWEEN 3 AND 254),
    PRIMARY KEY (roster, person)
) {strict};

CREATE INDEX roster_signer_by_person ON roster_signer (person);
