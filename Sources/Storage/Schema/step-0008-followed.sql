-- The credentials whose outcome a person wants to see as it grows.
CREATE TABLE followed (
    person {text} NOT NULL REFERENCES person (id),
    -- The id of a rulebook, without an edition.
    rulebook {text} NOT NULL CHECK (length(rulebook) BETWEEN 1 AND 200),
    since {integer} NOT NULL,
    PRIMARY KEY (person, rulebook)
) {strict};
