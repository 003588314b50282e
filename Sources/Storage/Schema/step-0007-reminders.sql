-- When somebody who was asked to sign was last reminded.
ALTER TABLE sign_off_request ADD COLUMN reminded_at {integer};
