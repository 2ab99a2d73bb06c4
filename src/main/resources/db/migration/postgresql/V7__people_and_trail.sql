-- People who may come in through the console, with what each may do. Passwords stand as slow salted hashes.
CREATE TABLE person (
	name            VARCHAR(64)   NOT NULL PRIMARY KEY,
	role            VARCHAR(10)   NOT NULL,
	password        VARCHAR(300)  NOT NULL,
	password_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	change_password BOOLEAN       NOT NULL,
	enabled         BOOLEAN       NOT NULL,
	failures        INTEGER       NOT NULL,
	locked_until    TIMESTAMP(6) WITH TIME ZONE,
	created_by      VARCHAR(200)  NOT NULL,
	created_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Keys for programs that act for a person; only the hash is kept.
CREATE TABLE api_token (
	hash         VARCHAR(64)   NOT NULL PRIMARY KEY,
	number       INTEGER       NOT NULL,
	person       VARCHAR(64)   NOT NULL REFERENCES person (name),
	label        VARCHAR(200)  NOT NULL,
	role         VARCHAR(10)   NOT NULL,
	created_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	expires_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	used_at      TIMESTAMP(6) WITH TIME ZONE,
	revoked_at   TIMESTAMP(6) WITH TIME ZONE,
	UNIQUE (person, number)
);

-- Who did what. Each entry carries the hash of the one before it; numbers have no gaps.
CREATE TABLE audit_entry (
	number       BIGINT        NOT NULL PRIMARY KEY,
	at           TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	who          VARCHAR(200)  NOT NULL,
	what         VARCHAR(40)   NOT NULL,
	programme    VARCHAR(100),
	period       VARCHAR(7),
	object       VARCHAR(1000) NOT NULL,
	detail       VARCHAR(4000) NOT NULL,
	hash         VARCHAR(64)   NOT NULL
);
CREATE INDEX ix_audit_entry_month ON audit_entry (programme, period, number);

-- The end of the chain. Whoever adds an entry holds this row, so that entries follow each other.
CREATE TABLE audit_end (
	number       BIGINT        NOT NULL,
	hash         VARCHAR(64)   NOT NULL
);
INSERT INTO audit_end (number, hash) VALUES (0, '0000000000000000000000000000000000000000000000000000000000000000');
