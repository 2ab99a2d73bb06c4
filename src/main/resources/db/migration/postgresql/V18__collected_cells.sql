-- What became of every cell with data in the table of a form: the sum is what the table holds.
CREATE TABLE collected_cells (
	programme    VARCHAR(100)  NOT NULL,
	period       VARCHAR(7)    NOT NULL,
	unit         VARCHAR(40)   NOT NULL,
	form         VARCHAR(100)  NOT NULL,
	file         VARCHAR(1000) NOT NULL,
	sheet        VARCHAR(255)  NOT NULL,
	fate         VARCHAR(12)   NOT NULL,
	place        VARCHAR(1000) NOT NULL,
	cells        BIGINT        NOT NULL
);
CREATE INDEX ix_collected_cells ON collected_cells (programme, period, unit, form);
