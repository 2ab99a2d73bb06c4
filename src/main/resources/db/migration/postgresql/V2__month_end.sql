-- A job instance has at most one execution without an end: two starts at once cannot both win.
CREATE UNIQUE INDEX ux_one_open_execution ON batch_job_execution (job_instance_id) WHERE end_time IS NULL;

-- One run of a month: which attempt, what it froze when the gate opened.
CREATE TABLE month_run (
	programme    VARCHAR(100) NOT NULL,
	period       VARCHAR(7)   NOT NULL,
	attempt      INTEGER      NOT NULL,
	status       VARCHAR(20)  NOT NULL,
	vintage      INTEGER,
	fingerprint  VARCHAR(64),
	message      VARCHAR(4000),
	started_by   VARCHAR(200) NOT NULL,
	started_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	ended_at     TIMESTAMP(6) WITH TIME ZONE,
	PRIMARY KEY (programme, period, attempt)
);

-- Who runs a programme now: the lease is beaten while the run lives.
CREATE TABLE run_lease (
	programme    VARCHAR(100) NOT NULL PRIMARY KEY,
	period       VARCHAR(7)   NOT NULL,
	host         VARCHAR(255) NOT NULL,
	pid          BIGINT       NOT NULL,
	process_start VARCHAR(40) NOT NULL,
	beat         TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- What lay in the inbox, and what it said it was.
CREATE TABLE received_file (
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	path         VARCHAR(1000) NOT NULL,
	sha256       VARCHAR(64)   NOT NULL,
	bytes        BIGINT        NOT NULL,
	unit         VARCHAR(40),
	forms        VARCHAR(4000) NOT NULL,
	PRIMARY KEY (programme, period, path)
);

-- Whether a unit's return is in, by the last inventory.
CREATE TABLE unit_coverage (
	programme    VARCHAR(100) NOT NULL,
	period       VARCHAR(7)   NOT NULL,
	unit         VARCHAR(40)  NOT NULL,
	status       VARCHAR(10)  NOT NULL,
	PRIMARY KEY (programme, period, unit)
);

-- Which contents of a unit stand staged, by which declaration.
CREATE TABLE collected_return (
	programme    VARCHAR(100) NOT NULL,
	period       VARCHAR(7)   NOT NULL,
	unit         VARCHAR(40)  NOT NULL,
	contents     VARCHAR(64)  NOT NULL,
	rows_read    BIGINT       NOT NULL,
	rows_kept    BIGINT       NOT NULL,
	rows_ignored BIGINT       NOT NULL,
	PRIMARY KEY (programme, period, unit)
);

CREATE TABLE collected_column (
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	unit         VARCHAR(40)   NOT NULL,
	form         VARCHAR(100)  NOT NULL,
	file         VARCHAR(1000) NOT NULL,
	sheet        VARCHAR(255)  NOT NULL,
	column_name  VARCHAR(100)  NOT NULL,
	letter       VARCHAR(3)    NOT NULL
);
CREATE INDEX ix_collected_column ON collected_column (programme, period, unit);

-- Every conversion made while reading, with the raw text.
CREATE TABLE normalisation (
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	unit         VARCHAR(40)   NOT NULL,
	form         VARCHAR(100)  NOT NULL,
	file         VARCHAR(1000) NOT NULL,
	sheet        VARCHAR(255)  NOT NULL,
	cell         VARCHAR(20)   NOT NULL,
	column_name  VARCHAR(100)  NOT NULL,
	kind         VARCHAR(40)   NOT NULL,
	raw          VARCHAR(4000),
	staged       VARCHAR(4000) NOT NULL
);
CREATE INDEX ix_normalisation ON normalisation (programme, period, unit);

CREATE TABLE finding (
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	stage        VARCHAR(80)   NOT NULL,
	unit         VARCHAR(40),
	rule         VARCHAR(100)  NOT NULL,
	severity     VARCHAR(10)   NOT NULL,
	form         VARCHAR(100),
	file         VARCHAR(1000),
	sheet        VARCHAR(255),
	cell         VARCHAR(4000),
	raw          VARCHAR(4000),
	field        VARCHAR(1000) NOT NULL,
	seen         VARCHAR(4000) NOT NULL,
	expected     VARCHAR(4000) NOT NULL,
	message_zh   VARCHAR(8000) NOT NULL,
	message_en   VARCHAR(8000) NOT NULL
);
CREATE INDEX ix_finding ON finding (programme, period, stage, unit);

CREATE TABLE rule_outcome (
	programme    VARCHAR(100) NOT NULL,
	period       VARCHAR(7)   NOT NULL,
	rule         VARCHAR(100) NOT NULL,
	valid        BIGINT       NOT NULL,
	invalid      BIGINT       NOT NULL,
	undecided    BIGINT       NOT NULL,
	PRIMARY KEY (programme, period, rule)
);

-- Values by vintage. scope: CITY for units and the city, PROVINCE for sibling cities.
CREATE TABLE observation (
	programme    VARCHAR(100) NOT NULL,
	period       VARCHAR(7)   NOT NULL,
	vintage      INTEGER      NOT NULL,
	scope        VARCHAR(10)  NOT NULL,
	stage        VARCHAR(20)  NOT NULL,
	unit         VARCHAR(40)  NOT NULL,
	indicator    VARCHAR(100) NOT NULL,
	measure      VARCHAR(30)  NOT NULL,
	amount       NUMERIC,
	status       VARCHAR(20)  NOT NULL,
	remark       VARCHAR(40),
	sources      VARCHAR(1000000) NOT NULL,
	PRIMARY KEY (programme, period, vintage, scope, unit, indicator, measure)
);

CREATE TABLE ranking (
	programme    VARCHAR(100) NOT NULL,
	period       VARCHAR(7)   NOT NULL,
	vintage      INTEGER      NOT NULL,
	indicator    VARCHAR(100) NOT NULL,
	basis        VARCHAR(20)  NOT NULL,
	place        INTEGER      NOT NULL,
	unit         VARCHAR(40)  NOT NULL,
	amount       NUMERIC,
	status       VARCHAR(20)  NOT NULL,
	unit_rank    INTEGER,
	tied         BOOLEAN      NOT NULL,
	movement     INTEGER,
	PRIMARY KEY (programme, period, vintage, indicator, basis, unit)
);

CREATE TABLE province_standing (
	programme    VARCHAR(100) NOT NULL,
	period       VARCHAR(7)   NOT NULL,
	vintage      INTEGER      NOT NULL,
	indicator    VARCHAR(100) NOT NULL,
	place        INTEGER      NOT NULL,
	city         VARCHAR(40)  NOT NULL,
	amount       NUMERIC,
	growth       NUMERIC,
	city_rank    INTEGER,
	tied         BOOLEAN      NOT NULL,
	movement     INTEGER,
	to_above     NUMERIC,
	to_below     NUMERIC,
	sources      VARCHAR(1000000) NOT NULL,
	PRIMARY KEY (programme, period, vintage, indicator, city)
);

CREATE TABLE dispersion (
	programme    VARCHAR(100) NOT NULL,
	period       VARCHAR(7)   NOT NULL,
	vintage      INTEGER      NOT NULL,
	indicator    VARCHAR(100) NOT NULL,
	units        INTEGER      NOT NULL,
	variation    NUMERIC,
	gini         NUMERIC,
	theil        NUMERIC,
	max_to_median NUMERIC,
	top_three    NUMERIC,
	gap          NUMERIC,
	PRIMARY KEY (programme, period, vintage, indicator)
);

CREATE TABLE campaign (
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	vintage      INTEGER       NOT NULL,
	name         VARCHAR(400)  NOT NULL,
	first_day    DATE          NOT NULL,
	last_day     DATE          NOT NULL,
	sources      VARCHAR(1000000) NOT NULL,
	PRIMARY KEY (programme, period, vintage)
);

CREATE TABLE register_group (
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	vintage      INTEGER       NOT NULL,
	place        INTEGER       NOT NULL,
	report       VARCHAR(100)  NOT NULL,
	label        VARCHAR(1000) NOT NULL,
	cases        BIGINT        NOT NULL,
	amount       NUMERIC,
	cases_share  NUMERIC,
	amount_share NUMERIC,
	PRIMARY KEY (programme, period, vintage, place)
);

-- What was published. The row is written last; without it a folder is not a vintage.
CREATE TABLE vintage (
	programme    VARCHAR(100) NOT NULL,
	period       VARCHAR(7)   NOT NULL,
	number       INTEGER      NOT NULL,
	attempt      INTEGER      NOT NULL,
	fingerprint  VARCHAR(64)  NOT NULL,
	inputs       VARCHAR(64)  NOT NULL,
	before       VARCHAR(64)  NOT NULL,
	manifest     VARCHAR(64)  NOT NULL,
	published_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	PRIMARY KEY (programme, period, number)
);
