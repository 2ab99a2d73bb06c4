-- Who was reminded of what is missing (催报), when and by whom: added, never changed.
CREATE TABLE chase_record (
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	unit         VARCHAR(32)   NOT NULL,
	chased_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	chased_by    VARCHAR(200)  NOT NULL,
	stage        VARCHAR(10)   NOT NULL,
	days_late    BIGINT        NOT NULL,
	-- codes of the forms that were missing, by commas
	forms        VARCHAR(2000) NOT NULL,
	note         VARCHAR(1000) NOT NULL,
	PRIMARY KEY (programme, period, unit, chased_at)
);

-- Months run in arrears, and the process that runs them.
CREATE TABLE backfill (
	number        BIGINT        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	programme     VARCHAR(100)  NOT NULL,
	started_by    VARCHAR(200)  NOT NULL,
	started_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	ended_at      TIMESTAMP(6) WITH TIME ZONE,
	host          VARCHAR(255)  NOT NULL,
	pid           BIGINT        NOT NULL,
	process_start VARCHAR(40)   NOT NULL
);
CREATE INDEX ix_backfill ON backfill (programme, number);

-- How each of its months went.
CREATE TABLE backfill_month (
	number       BIGINT        NOT NULL REFERENCES backfill (number),
	period       VARCHAR(7)    NOT NULL,
	state        VARCHAR(12)   NOT NULL,
	text_zh      VARCHAR(4000) NOT NULL,
	text_en      VARCHAR(4000) NOT NULL,
	PRIMARY KEY (number, period)
);
