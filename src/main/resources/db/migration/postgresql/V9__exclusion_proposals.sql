-- Who wants a unit left out of a month, until a second person decides.
CREATE TABLE exclusion_proposal (
    programme VARCHAR(64) NOT NULL,
    period VARCHAR(7) NOT NULL,
    unit VARCHAR(32) NOT NULL,
    proposed_by VARCHAR(200) NOT NULL,
    proposed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    PRIMARY KEY (programme, period, unit)
);
