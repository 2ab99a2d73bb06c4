-- The day of issue (成文日期) that a vintage bears; older ones bear that of their meeting.
ALTER TABLE vintage ADD COLUMN issued DATE;

-- The published vintage to which what an attempt computed is equal: no new one was published.
ALTER TABLE month_run ADD COLUMN same_as INTEGER;

-- What a vintage rests on, part by part, as the last attempt that published or verified it found it.
CREATE TABLE vintage_basis (
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	number       INTEGER       NOT NULL,
	attempt      INTEGER       NOT NULL,
	kind         VARCHAR(20)   NOT NULL,
	name         VARCHAR(1100) NOT NULL,
	mark         VARCHAR(4000) NOT NULL,
	PRIMARY KEY (programme, period, number, attempt, kind, name)
);
