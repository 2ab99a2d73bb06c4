-- When somebody last signed in, and how often all their sessions were ended: by a new password, another role, or being
-- kept out.
ALTER TABLE person ADD COLUMN signed_in_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE person ADD COLUMN sessions INTEGER DEFAULT 0 NOT NULL;

-- Entries of the trail are added, never changed or removed. A table that points at another keeps that from being truncated.
CREATE TRIGGER audit_entry_kept BEFORE UPDATE, DELETE ON audit_entry FOR EACH ROW CALL 'org.huizong.store.KeptTrail';
CREATE TABLE audit_kept (
	number       BIGINT        NOT NULL REFERENCES audit_entry (number)
);
