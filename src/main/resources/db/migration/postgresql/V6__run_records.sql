-- Where an attempt that does part of a month again begins; the steps before it are kept.
ALTER TABLE month_run ADD COLUMN from_step VARCHAR(20);

-- Who asked the run to stop; its heart looks every second.
ALTER TABLE run_lease ADD COLUMN stop_requested_by VARCHAR(200);

-- How each step of an attempt went when it was last done.
CREATE TABLE run_step (
	programme    VARCHAR(100) NOT NULL,
	period       VARCHAR(7)   NOT NULL,
	attempt      INTEGER      NOT NULL,
	step         VARCHAR(20)  NOT NULL,
	status       VARCHAR(20)  NOT NULL,
	started_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	ended_at     TIMESTAMP(6) WITH TIME ZONE,
	row_count    BIGINT,
	file_count   BIGINT,
	carried      BOOLEAN      NOT NULL,
	PRIMARY KEY (programme, period, attempt, step)
);

-- What a run said, in order.
CREATE TABLE run_log (
	number       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	attempt      INTEGER       NOT NULL,
	step         VARCHAR(20),
	at           TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	level        VARCHAR(10)   NOT NULL,
	text_zh      VARCHAR(8000) NOT NULL,
	text_en      VARCHAR(8000) NOT NULL
);
CREATE INDEX ix_run_log ON run_log (programme, period, attempt, number);
