-- What Passerelle remembers of each environment between runs.
CREATE TABLE link (
    env TEXT NOT NULL,
    employee TEXT NOT NULL,
    user_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    removed_at TEXT,
    leaver_since TEXT,
    PRIMARY KEY (env, employee)
) STRICT;
CREATE INDEX link_user ON link (env, user_id);

-- Links that ended, so that the guards can tell how many people were linked a day ago.
CREATE TABLE past_link (
    env TEXT NOT NULL,
    employee TEXT NOT NULL,
    user_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    ended_at TEXT NOT NULL
) STRICT;
CREATE INDEX past_link_ended ON past_link (env, ended_at);

CREATE TABLE field_binding (
    env TEXT NOT NULL,
    source TEXT NOT NULL,
    field_id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (env, source)
) STRICT;

CREATE TABLE retired_field (
    env TEXT NOT NULL,
    field_id TEXT NOT NULL,
    PRIMARY KEY (env, field_id)
) STRICT;

CREATE TABLE caused_membership (
    env TEXT NOT NULL,
    user_id TEXT NOT NULL,
    group_id TEXT NOT NULL,
    PRIMARY KEY (env, user_id, group_id)
) STRICT;

CREATE TABLE manager_set (
    env TEXT NOT NULL,
    user_id TEXT NOT NULL,
    manager_id TEXT NOT NULL,
    PRIMARY KEY (env, user_id, manager_id)
) STRICT;

CREATE TABLE welcome (
    env TEXT NOT NULL,
    employee TEXT NOT NULL,
    since TEXT NOT NULL,
    password_set_at TEXT,
    mail_sent INTEGER NOT NULL,
    PRIMARY KEY (env, employee)
) STRICT;

CREATE TABLE pending_create (
    env TEXT NOT NULL,
    employee TEXT NOT NULL,
    mail TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (env, employee)
) STRICT;

CREATE TABLE hand_deletion_undone (
    env TEXT NOT NULL,
    employee TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (env, employee, day)
) STRICT;

CREATE TABLE mailbox_decision (
    env TEXT NOT NULL,
    employee TEXT NOT NULL,
    decision TEXT NOT NULL,
    PRIMARY KEY (env, employee)
) STRICT;
