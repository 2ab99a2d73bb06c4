-- When months start by themselves. The one that programme.yaml declares stands here too, for its pauses.
CREATE TABLE schedule (
	programme    VARCHAR(100)  NOT NULL,
	code         VARCHAR(40)   NOT NULL,
	declared     BOOLEAN       NOT NULL,
	cron         VARCHAR(100)  NOT NULL,
	zone         VARCHAR(50)   NOT NULL,
	day_rule     VARCHAR(10)   NOT NULL,
	nth          INTEGER       NOT NULL,
	months_back  INTEGER       NOT NULL,
	misfire      VARCHAR(10)   NOT NULL,
	paused       BOOLEAN       NOT NULL,
	-- everything due up to here has been dealt with
	since        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	created_by   VARCHAR(200)  NOT NULL,
	created_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	PRIMARY KEY (programme, code)
);

-- What became of each time. The key is the lock: who adds the row starts the run.
CREATE TABLE schedule_fire (
	programme    VARCHAR(100)  NOT NULL,
	code         VARCHAR(40)   NOT NULL,
	fire_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	state        VARCHAR(12)   NOT NULL,
	host         VARCHAR(255)  NOT NULL,
	started_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	ended_at     TIMESTAMP(6) WITH TIME ZONE,
	message      VARCHAR(4000) NOT NULL,
	PRIMARY KEY (programme, code, fire_at)
);

-- What people were told: a matter is opened once and closed with an all-clear.
CREATE TABLE notice (
	number       BIGINT        NOT NULL PRIMARY KEY,
	matter       VARCHAR(200)  NOT NULL,
	kind         VARCHAR(20)   NOT NULL,
	title        VARCHAR(400)  NOT NULL,
	body         VARCHAR(4000) NOT NULL,
	at           TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX ix_notice ON notice (matter, number);

-- How each notice went out.
CREATE TABLE notice_delivery (
	notice       BIGINT        NOT NULL REFERENCES notice (number),
	channel      VARCHAR(40)   NOT NULL,
	state        VARCHAR(10)   NOT NULL,
	at           TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	message      VARCHAR(1000) NOT NULL,
	tries        INTEGER       NOT NULL,
	PRIMARY KEY (notice, channel)
);

-- Matters that are open now; the key keeps two runs from telling of the same.
CREATE TABLE open_matter (
	matter       VARCHAR(200)  NOT NULL PRIMARY KEY,
	state        VARCHAR(64)   NOT NULL,
	since        TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE SEQUENCE notice_number;
