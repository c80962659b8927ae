CREATE TABLE platform_identity (
    env TEXT NOT NULL PRIMARY KEY,
    base_address TEXT NOT NULL,
    root_group TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE pause (
    env TEXT NOT NULL PRIMARY KEY,
    paused_by TEXT NOT NULL,
    paused_at TEXT NOT NULL,
    reason TEXT
) STRICT;

CREATE TABLE accepted_roster (
    env TEXT NOT NULL PRIMARY KEY,
    accepted_at TEXT NOT NULL,
    people INTEGER NOT NULL,
    ids BLOB NOT NULL
) STRICT;

CREATE TABLE confirmation (
    env TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    PRIMARY KEY (env, fingerprint)
) STRICT;

CREATE TABLE writer_holder (
    writer TEXT NOT NULL PRIMARY KEY,
    machine TEXT NOT NULL,
    process INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    since TEXT NOT NULL
) STRICT;
