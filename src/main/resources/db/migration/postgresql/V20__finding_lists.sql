-- What lists of findings are ordered, counted and cut by in SQL: the row of a finding's cell, and the number that it
-- had before identities were kept, to which answers of then refer.
ALTER TABLE finding ADD COLUMN former VARCHAR(12) DEFAULT '' NOT NULL;
ALTER TABLE finding ADD COLUMN place_row INTEGER DEFAULT 0 NOT NULL;
UPDATE finding SET former = SUBSTRING(ENCODE(SHA256(CONVERT_TO(rule || CHR(10) || COALESCE(unit, '') || CHR(10)
		|| COALESCE(form, '') || CHR(10) || CASE WHEN file IS NULL THEN '' ELSE sheet || '!' || cell END || CHR(10)
		|| field || CHR(10) || seen || CHR(10) || basis, 'UTF8')), 'hex'), 1, 12),
	place_row = COALESCE(CAST(SUBSTRING(cell FROM '^[A-Z]*([0-9]+)') AS INTEGER), 0);
UPDATE finding SET number = former WHERE number = '';
CREATE INDEX ix_finding_unit ON finding (programme, period, unit);
CREATE INDEX ix_finding_number ON finding (number);
CREATE INDEX ix_finding_former ON finding (former);
CREATE INDEX ix_answer_finding ON answer (finding);
