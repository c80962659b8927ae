-- Runs and plans. Plans are text, byte for byte as hashed.
CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;

CREATE TABLE run (
    id TEXT NOT NULL PRIMARY KEY,
    env TEXT NOT NULL,
    kind TEXT NOT NULL,
    plan_id TEXT,
    started_at TEXT NOT NULL,
    started_by TEXT,
    finished_at TEXT,
    outcome TEXT,
    counts TEXT,
    report TEXT
) STRICT;
CREATE INDEX run_started ON run (env, started_at);
CREATE INDEX run_unfinished ON run (env) WHERE finished_at IS NULL;

CREATE TABLE plan (
    id TEXT NOT NULL PRIMARY KEY,
    env TEXT NOT NULL,
    created_at TEXT NOT NULL,
    hash TEXT NOT NULL,
    head TEXT NOT NULL,
    people INTEGER NOT NULL,
    rows_dropped INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_created ON plan (env, created_at);

CREATE TABLE plan_row (
    plan_id TEXT NOT NULL REFERENCES plan (id),
    position INTEGER NOT NULL,
    employee TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (plan_id, position)
) STRICT;
CREATE INDEX plan_row_employee ON plan_row (plan_id, employee);
