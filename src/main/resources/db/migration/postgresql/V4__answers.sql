-- What was said and signed is numbered together and kept for ever: these tables only grow.
CREATE SEQUENCE signed_number;

-- Answers to findings. The finding is named by what it is about, so that an answer holds for a corrected
-- return as long as the cell and its value are the same; rule, unit and message are those it had when answered.
CREATE TABLE answer (
	number       BIGINT        DEFAULT nextval('signed_number') NOT NULL PRIMARY KEY,
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	finding      VARCHAR(12)   NOT NULL,
	kind         VARCHAR(10)   NOT NULL,
	signed_by    VARCHAR(200)  NOT NULL,
	signed_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	reason       VARCHAR(4000) NOT NULL,
	file         VARCHAR(1000),
	sheet        VARCHAR(255),
	cell         VARCHAR(4000),
	message_zh   VARCHAR(8000) NOT NULL,
	message_en   VARCHAR(8000) NOT NULL
);
CREATE INDEX ix_answer ON answer (programme, period, number);

-- Units left out of a month by a signed decision; taking the decision back is a row of its own.
CREATE TABLE exclusion (
	number       BIGINT        DEFAULT nextval('signed_number') NOT NULL PRIMARY KEY,
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	unit         VARCHAR(40)   NOT NULL,
	withdrawn    BOOLEAN       NOT NULL,
	signed_by    VARCHAR(200)  NOT NULL,
	signed_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	reason       VARCHAR(4000) NOT NULL
);
CREATE INDEX ix_exclusion ON exclusion (programme, period, number);

-- What had been signed when the gate opened: the last number that counts for the attempt.
ALTER TABLE month_run ADD COLUMN signed BIGINT;
