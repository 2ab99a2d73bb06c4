-- Comparisons that are not over the same units, a row a unit on a side; a comparison without rows is plain.
CREATE TABLE compared_unit (
	programme    VARCHAR(100) NOT NULL,
	period       VARCHAR(7)   NOT NULL,
	vintage      INTEGER      NOT NULL,
	indicator    VARCHAR(100) NOT NULL,
	comparison   VARCHAR(30)  NOT NULL,
	side         INTEGER      NOT NULL,
	place        INTEGER      NOT NULL,
	unit         VARCHAR(40)  NOT NULL,
	PRIMARY KEY (programme, period, vintage, indicator, comparison, side, place)
);

-- Inequality of the year's months over the units compared in the vintage's own.
CREATE TABLE comparable_dispersion (
	programme    VARCHAR(100) NOT NULL,
	period       VARCHAR(7)   NOT NULL,
	vintage      INTEGER      NOT NULL,
	indicator    VARCHAR(100) NOT NULL,
	of_period    VARCHAR(7)   NOT NULL,
	units        INTEGER      NOT NULL,
	variation    NUMERIC,
	gini         NUMERIC,
	theil        NUMERIC,
	max_to_median NUMERIC,
	top_three    NUMERIC,
	gap          NUMERIC,
	PRIMARY KEY (programme, period, vintage, indicator, of_period)
);

-- The city's growth in the year's months over the units compared in the vintage's own.
CREATE TABLE comparable_growth (
	programme    VARCHAR(100) NOT NULL,
	period       VARCHAR(7)   NOT NULL,
	vintage      INTEGER      NOT NULL,
	indicator    VARCHAR(100) NOT NULL,
	of_period    VARCHAR(7)   NOT NULL,
	rate         NUMERIC,
	PRIMARY KEY (programme, period, vintage, indicator, of_period)
);
