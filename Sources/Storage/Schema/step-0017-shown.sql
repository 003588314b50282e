-- Documents that somebody who is asked to sign may see: those that were attached when they were asked.
CREATE TABLE sign_off_document (
    request {text} NOT NULL REFERENCES sign_off_request (id) ON DELETE CASCADE,
    document {text} NOT NULL REFERENCES entry_document (id) ON DELETE CASCADE,
    PRIMARY KEY (request, document)
) {strict};

CREATE INDEX sign_off_document_by_document ON sign_off_document (document);
