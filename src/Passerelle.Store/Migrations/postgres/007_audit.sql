-- Append-only: each entry's hash covers the hash before it.
CREATE TABLE audit (
    position bigint NOT NULL PRIMARY KEY,
    at text COLLATE "C" NOT NULL,
    env text,
    actor text NOT NULL,
    action text NOT NULL,
    details text NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL
);

CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit entries are never changed';
END $$;

CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();
