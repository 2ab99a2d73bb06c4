-- Versions of each form of each unit's return: one for each content, with when it was first seen.
-- Forms that hold for the year stand under its January.
CREATE TABLE return_version (
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	unit         VARCHAR(40)   NOT NULL,
	form         VARCHAR(100)  NOT NULL,
	number       INTEGER       NOT NULL,
	sha256       VARCHAR(64)   NOT NULL,
	path         VARCHAR(1000) NOT NULL,
	first_seen   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	PRIMARY KEY (programme, period, unit, form, number),
	UNIQUE (programme, period, unit, form, sha256)
);
