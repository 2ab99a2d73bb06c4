-- What a finding puts in question, in percent of the city's total of it.
ALTER TABLE finding ADD COLUMN impact NUMERIC;
