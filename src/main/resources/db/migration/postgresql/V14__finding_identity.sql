-- What a finding is, apart from where it stands: its number, what it is about, and the content of the file where that
-- is at fault as a whole. Findings made before have no number of their own until the month is validated again.
ALTER TABLE finding ADD COLUMN number VARCHAR(20) DEFAULT '' NOT NULL;
ALTER TABLE finding ADD COLUMN subject VARCHAR(20) DEFAULT '' NOT NULL;
ALTER TABLE finding ADD COLUMN content VARCHAR(64);
UPDATE finding SET content = (SELECT MAX(r.sha256) FROM received_file r
	WHERE r.programme = finding.programme AND r.period = finding.period AND r.path = finding.file)
	WHERE finding.unit IS NULL OR finding.sheet = '' OR finding.cell = 'A1';

-- The same of answers. One given before belongs to the file whose finding it was given to, by that finding's message.
ALTER TABLE answer ALTER COLUMN finding SET DATA TYPE VARCHAR(20);
ALTER TABLE answer ADD COLUMN subject VARCHAR(20);
ALTER TABLE answer ADD COLUMN content VARCHAR(64);
UPDATE answer SET content = (SELECT MAX(r.sha256) FROM finding f JOIN received_file r
	ON r.programme = f.programme AND r.period = f.period AND r.path = f.file
	WHERE f.programme = answer.programme AND f.period = answer.period AND f.message_zh = answer.message_zh)
	WHERE answer.message_zh <> '';

-- Findings of an attempt, also by the number they had before, to compare attempts across the change, and by what they
-- are about.
ALTER TABLE run_finding ALTER COLUMN finding SET DATA TYPE VARCHAR(20);
ALTER TABLE run_finding ADD COLUMN former VARCHAR(12) DEFAULT '' NOT NULL;
ALTER TABLE run_finding ADD COLUMN subject VARCHAR(20) DEFAULT '' NOT NULL;

-- Waivers of hard errors that one person wants and a second has not yet decided on.
CREATE TABLE waiver_proposal (
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	finding      VARCHAR(20)   NOT NULL,
	proposed_by  VARCHAR(200)  NOT NULL,
	proposed_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	reason       VARCHAR(4000) NOT NULL,
	PRIMARY KEY (programme, period, finding)
);

-- Figures of a vintage that are published under a waiver: of which finding, and what was signed.
CREATE TABLE waived_figure (
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	vintage      INTEGER       NOT NULL,
	unit         VARCHAR(40)   NOT NULL,
	indicator    VARCHAR(100)  NOT NULL,
	measure      VARCHAR(30)   NOT NULL,
	finding      VARCHAR(20)   NOT NULL,
	rule         VARCHAR(100)  NOT NULL,
	severity     VARCHAR(10)   NOT NULL,
	signed_by    VARCHAR(200)  NOT NULL,
	signed_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	reason       VARCHAR(4000) NOT NULL,
	message_zh   VARCHAR(8000) NOT NULL,
	message_en   VARCHAR(8000) NOT NULL,
	PRIMARY KEY (programme, period, vintage, unit, indicator, measure, finding)
);
