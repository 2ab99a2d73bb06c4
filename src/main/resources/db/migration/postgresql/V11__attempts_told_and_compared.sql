-- How an attempt ended is told in both languages; an older one has but the Chinese.
ALTER TABLE month_run ADD COLUMN message_en VARCHAR(4000);

-- How many units what the attempt published goes without; not known of older ones.
ALTER TABLE month_run ADD COLUMN left_out INTEGER;

-- By which program and which declaration (its hash) the attempt was last worked on.
ALTER TABLE month_run ADD COLUMN program_version VARCHAR(100);
ALTER TABLE month_run ADD COLUMN declaration VARCHAR(64);

-- What an attempt's inventory saw, to compare attempts by.
CREATE TABLE run_file (
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	attempt      INTEGER       NOT NULL,
	path         VARCHAR(1000) NOT NULL,
	sha256       VARCHAR(64)   NOT NULL,
	bytes        BIGINT        NOT NULL,
	unit         VARCHAR(40),
	PRIMARY KEY (programme, period, attempt, path)
);

-- What an attempt's validation found, by what a finding is about.
CREATE TABLE run_finding (
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	attempt      INTEGER       NOT NULL,
	finding      VARCHAR(12)   NOT NULL,
	rule         VARCHAR(100)  NOT NULL,
	unit         VARCHAR(40),
	PRIMARY KEY (programme, period, attempt, finding)
);
