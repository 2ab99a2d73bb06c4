-- What else of the unit's own return a finding rests on: an answer holds only while that stays the same.
ALTER TABLE finding ADD COLUMN basis VARCHAR(12) DEFAULT '' NOT NULL;
