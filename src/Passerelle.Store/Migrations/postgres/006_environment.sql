CREATE TABLE platform_identity (
    env text NOT NULL PRIMARY KEY,
    base_address text NOT NULL,
    root_group text NOT NULL,
    recorded_at text COLLATE "C" NOT NULL
);

CREATE TABLE pause (
    env text NOT NULL PRIMARY KEY,
    paused_by text NOT NULL,
    paused_at text COLLATE "C" NOT NULL,
    reason text
);

CREATE TABLE accepted_roster (
    env text NOT NULL PRIMARY KEY,
    accepted_at text COLLATE "C" NOT NULL,
    people bigint NOT NULL,
    ids bytea NOT NULL
);

CREATE TABLE confirmation (
    env text NOT NULL,
    fingerprint text NOT NULL,
    confirmed_by text NOT NULL,
    confirmed_at text COLLATE "C" NOT NULL,
    PRIMARY KEY (env, fingerprint)
);

CREATE TABLE writer_holder (
    writer text NOT NULL PRIMARY KEY,
    machine text NOT NULL,
    process bigint NOT NULL,
    purpose text NOT NULL,
    since text COLLATE "C" NOT NULL
);
