-- Personal access tokens of the HTTP API; the token itself is not kept.
CREATE TABLE access_token (
    id text NOT NULL PRIMARY KEY,
    account_id text NOT NULL REFERENCES account (id),
    name text NOT NULL,
    scope text NOT NULL,
    token_hash text NOT NULL,
    created_at text COLLATE "C" NOT NULL,
    expires_at text COLLATE "C" NOT NULL,
    used_at text COLLATE "C",
    revoked_at text COLLATE "C"
);

CREATE INDEX access_token_account ON access_token (account_id, created_at);
