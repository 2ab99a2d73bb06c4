-- What a received file was found to be, by its content, where it lay, and what it was read by.
CREATE TABLE identified_return (
	programme    VARCHAR(100)   NOT NULL,
	period       VARCHAR(7)     NOT NULL,
	path         VARCHAR(1000)  NOT NULL,
	sha256       CHAR(64)       NOT NULL,
	basis        CHAR(64)       NOT NULL,
	found        VARCHAR(100000) NOT NULL,
	PRIMARY KEY (programme, period, path)
);
