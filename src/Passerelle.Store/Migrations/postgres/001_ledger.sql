-- What Passerelle remembers of each environment between runs.
CREATE TABLE link (
    env text NOT NULL,
    employee text NOT NULL,
    user_id text NOT NULL,
    created_at text COLLATE "C" NOT NULL,
    removed_at text COLLATE "C",
    leaver_since text,
    PRIMARY KEY (env, employee)
);
CREATE INDEX link_user ON link (env, user_id);

-- Links that ended, so that the guards can tell how many people were linked a day ago.
CREATE TABLE past_link (
    env text NOT NULL,
    employee text NOT NULL,
    user_id text NOT NULL,
    created_at text COLLATE "C" NOT NULL,
    ended_at text COLLATE "C" NOT NULL
);
CREATE INDEX past_link_ended ON past_link (env, ended_at);

CREATE TABLE field_binding (
    env text NOT NULL,
    source text NOT NULL,
    field_id text NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (env, source)
);

CREATE TABLE retired_field (
    env text NOT NULL,
    field_id text NOT NULL,
    PRIMARY KEY (env, field_id)
);

CREATE TABLE caused_membership (
    env text NOT NULL,
    user_id text NOT NULL,
    group_id text NOT NULL,
    PRIMARY KEY (env, user_id, group_id)
);

CREATE TABLE manager_set (
    env text NOT NULL,
    user_id text NOT NULL,
    manager_id text NOT NULL,
    PRIMARY KEY (env, user_id, manager_id)
);

CREATE TABLE welcome (
    env text NOT NULL,
    employee text NOT NULL,
    since text COLLATE "C" NOT NULL,
    password_set_at text COLLATE "C",
    mail_sent boolean NOT NULL,
    PRIMARY KEY (env, employee)
);

CREATE TABLE pending_create (
    env text NOT NULL,
    employee text NOT NULL,
    mail text NOT NULL,
    at text COLLATE "C" NOT NULL,
    PRIMARY KEY (env, employee)
);

CREATE TABLE hand_deletion_undone (
    env text NOT NULL,
    employee text NOT NULL,
    day text COLLATE "C" NOT NULL,
    PRIMARY KEY (env, employee, day)
);

CREATE TABLE mailbox_decision (
    env text NOT NULL,
    employee text NOT NULL,
    decision text NOT NULL,
    PRIMARY KEY (env, employee)
);
