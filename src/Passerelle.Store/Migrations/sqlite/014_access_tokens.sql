-- Personal access tokens of the HTTP API; the token itself is not kept.
CREATE TABLE access_token (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    revoked_at TEXT
) STRICT;

CREATE INDEX access_token_account ON access_token (account_id, created_at);
