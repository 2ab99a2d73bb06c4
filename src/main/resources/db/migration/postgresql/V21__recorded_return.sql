-- What a received file holds, recorded by its content when it was opened, so that nobody opens it again.
-- An empty part says that it could not be recorded.
CREATE TABLE recorded_return (
	sha256       CHAR(64)       NOT NULL,
	number       INTEGER        NOT NULL,
	reader       CHAR(64)       NOT NULL,
	part         BYTEA           NOT NULL,
	PRIMARY KEY (sha256, number)
);
