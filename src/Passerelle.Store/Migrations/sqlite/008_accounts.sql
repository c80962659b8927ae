-- Who may sign in to the console.
CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    mail TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT,
    stamp TEXT NOT NULL,
    totp_secret BLOB,
    totp_step INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    locked_until TEXT,
    disabled_at TEXT,
    created_at TEXT NOT NULL,
    signed_in_at TEXT
) STRICT;

-- A role is held on one platform.
CREATE TABLE account_role (
    account_id TEXT NOT NULL REFERENCES account (id),
    platform TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (account_id, platform, role)
) STRICT;

-- One-time links; the token itself is not kept. Without an account it is the link of the first start.
CREATE TABLE account_link (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT REFERENCES account (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT
) STRICT;
