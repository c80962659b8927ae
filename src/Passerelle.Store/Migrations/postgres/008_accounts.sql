-- Who may sign in to the console.
CREATE TABLE account (
    id text NOT NULL PRIMARY KEY,
    mail text NOT NULL UNIQUE,
    name text NOT NULL,
    password_hash text,
    stamp text NOT NULL,
    totp_secret bytea,
    totp_step bigint NOT NULL,
    failures bigint NOT NULL,
    locked_until text COLLATE "C",
    disabled_at text COLLATE "C",
    created_at text COLLATE "C" NOT NULL,
    signed_in_at text COLLATE "C"
);

-- A role is held on one platform.
CREATE TABLE account_role (
    account_id text NOT NULL REFERENCES account (id),
    platform text NOT NULL,
    role text NOT NULL,
    PRIMARY KEY (account_id, platform, role)
);

-- One-time links; the token itself is not kept. Without an account it is the link of the first start.
CREATE TABLE account_link (
    token_hash text NOT NULL PRIMARY KEY,
    account_id text REFERENCES account (id),
    created_at text COLLATE "C" NOT NULL,
    expires_at text COLLATE "C" NOT NULL,
    used_at text COLLATE "C"
);
