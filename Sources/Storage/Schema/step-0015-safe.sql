-- As whom somebody signed or corrected, if their account has been joined with another since: their chain names them so.
ALTER TABLE signature ADD COLUMN signed_as {text} REFERENCES person (id);
ALTER TABLE correction ADD COLUMN signed_as {text} REFERENCES person (id);
