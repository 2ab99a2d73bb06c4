-- When somebody last signed in, and how often all their sessions were ended: by a new password, another role, or being
-- kept out.
ALTER TABLE person ADD COLUMN signed_in_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE person ADD COLUMN sessions INTEGER DEFAULT 0 NOT NULL;

-- Entries of the trail are added, never changed or removed.
CREATE FUNCTION audit_entry_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'entries of the trail are never changed or removed';
END $$;
CREATE TRIGGER audit_entry_kept BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_entry_kept();
CREATE TRIGGER audit_entry_not_truncated BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_kept();
