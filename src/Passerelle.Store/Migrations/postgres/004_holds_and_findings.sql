CREATE TABLE hold (
    id text NOT NULL PRIMARY KEY,
    env text NOT NULL,
    employee text NOT NULL,
    user_id text,
    name text NOT NULL,
    code text NOT NULL,
    text text NOT NULL,
    mend text NOT NULL,
    changes text NOT NULL,
    first_held_at text COLLATE "C" NOT NULL,
    notified_at text COLLATE "C",
    state text NOT NULL,
    closed_at text COLLATE "C",
    closed_by text
);
CREATE UNIQUE INDEX hold_open ON hold (env, employee, code) WHERE state = 'open';

-- Every run that held it.
CREATE TABLE hold_run (
    run_id text NOT NULL,
    hold_id text NOT NULL REFERENCES hold (id),
    PRIMARY KEY (run_id, hold_id)
);

CREATE TABLE finding (
    id text NOT NULL PRIMARY KEY,
    env text NOT NULL,
    identity text NOT NULL,
    code text NOT NULL,
    employee text,
    user_id text,
    field text,
    text text NOT NULL,
    mend text NOT NULL,
    first_seen_at text COLLATE "C" NOT NULL,
    first_run text NOT NULL,
    closed_at text COLLATE "C",
    closed_run text
);
CREATE UNIQUE INDEX finding_open ON finding (env, identity) WHERE closed_at IS NULL;
CREATE INDEX finding_employee ON finding (env, employee);
