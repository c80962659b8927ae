CREATE TABLE hold (
    id TEXT NOT NULL PRIMARY KEY,
    env TEXT NOT NULL,
    employee TEXT NOT NULL,
    user_id TEXT,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    mend TEXT NOT NULL,
    changes TEXT NOT NULL,
    first_held_at TEXT NOT NULL,
    notified_at TEXT,
    state TEXT NOT NULL,
    closed_at TEXT,
    closed_by TEXT
) STRICT;
CREATE UNIQUE INDEX hold_open ON hold (env, employee, code) WHERE state = 'open';

-- Every run that held it.
CREATE TABLE hold_run (
    run_id TEXT NOT NULL,
    hold_id TEXT NOT NULL REFERENCES hold (id),
    PRIMARY KEY (run_id, hold_id)
) STRICT;

CREATE TABLE finding (
    id TEXT NOT NULL PRIMARY KEY,
    env TEXT NOT NULL,
    identity TEXT NOT NULL,
    code TEXT NOT NULL,
    employee TEXT,
    user_id TEXT,
    field TEXT,
    text TEXT NOT NULL,
    mend TEXT NOT NULL,
    first_seen_at TEXT NOT NULL,
    first_run TEXT NOT NULL,
    closed_at TEXT,
    closed_run TEXT
) STRICT;
CREATE UNIQUE INDEX finding_open ON finding (env, identity) WHERE closed_at IS NULL;
CREATE INDEX finding_employee ON finding (env, employee);
