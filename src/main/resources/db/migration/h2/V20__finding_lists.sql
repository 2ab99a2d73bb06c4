-- What lists of findings are ordered, counted and cut by in SQL: the row of a finding's cell, and the number that it
-- had before identities were kept, to which answers of then refer.
ALTER TABLE finding ADD COLUMN former VARCHAR(12) DEFAULT '' NOT NULL;
ALTER TABLE finding ADD COLUMN place_row INTEGER DEFAULT 0 NOT NULL;
UPDATE finding SET former = LOWER(SUBSTRING(RAWTOHEX(HASH('SHA-256', rule || CHAR(10) || COALESCE(unit, '') || CHAR(10)
		|| COALESCE(form, '') || CHAR(10) || CASE WHEN file IS NULL THEN '' ELSE sheet || '!' || cell END || CHAR(10)
		|| field || CHAR(10) || seen || CHAR(10) || basis)), 1, 12)),
	place_row = COALESCE(CAST(NULLIF(REGEXP_SUBSTR(cell, '^[A-Z]*([0-9]+)', 1, 1, NULL, 1), '') AS INTEGER), 0);
UPDATE finding SET number = former WHERE number = '';
CREATE INDEX ix_finding_unit ON finding (programme, period, unit);
CREATE INDEX ix_finding_number ON finding (number);
CREATE INDEX ix_finding_former ON finding (former);
CREATE INDEX ix_answer_finding ON answer (finding);
