-- Runs and plans. Plans are text, byte for byte as hashed.
CREATE TABLE counter (
    name text NOT NULL PRIMARY KEY,
    value bigint NOT NULL
);

CREATE TABLE run (
    id text NOT NULL PRIMARY KEY,
    env text NOT NULL,
    kind text NOT NULL,
    plan_id text,
    started_at text COLLATE "C" NOT NULL,
    started_by text,
    finished_at text COLLATE "C",
    outcome text,
    counts text,
    report text
);
CREATE INDEX run_started ON run (env, started_at);
CREATE INDEX run_unfinished ON run (env) WHERE finished_at IS NULL;

CREATE TABLE plan (
    id text NOT NULL PRIMARY KEY,
    env text NOT NULL,
    created_at text COLLATE "C" NOT NULL,
    hash text NOT NULL,
    head text NOT NULL,
    people bigint NOT NULL,
    rows_dropped boolean NOT NULL
);
CREATE INDEX plan_created ON plan (env, created_at);

CREATE TABLE plan_row (
    plan_id text NOT NULL REFERENCES plan (id),
    position bigint NOT NULL,
    employee text NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (plan_id, position)
);
CREATE INDEX plan_row_employee ON plan_row (plan_id, employee);
