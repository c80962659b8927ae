-- Who signed a test off, and for which configuration (rule L5). A sign-off never deploys anything: it asks for it.
CREATE TABLE sign_off (
    connector text NOT NULL,
    number bigint NOT NULL,
    fingerprint text NOT NULL,
    production_fingerprint text,
    rehearsed text NOT NULL,
    signed_at text COLLATE "C" NOT NULL,
    signed_by text NOT NULL,
    PRIMARY KEY (connector, number)
);

-- Open findings that a person let stand, by name. A finding without a field has ''.
CREATE TABLE tick_off (
    env text NOT NULL,
    employee text NOT NULL,
    code text NOT NULL,
    field text NOT NULL,
    ticked_at text COLLATE "C" NOT NULL,
    ticked_by text NOT NULL,
    PRIMARY KEY (env, employee, code, field)
);

-- What a run of a test environment saw in Personio and did for each person; for the acceptance list.
CREATE TABLE test_run (
    env text NOT NULL,
    run text NOT NULL,
    started_at text COLLATE "C" NOT NULL,
    document text NOT NULL,
    PRIMARY KEY (env, run)
);

-- The last comparison of a test platform with Personio.
CREATE TABLE acceptance (
    env text NOT NULL PRIMARY KEY,
    compared_at text COLLATE "C" NOT NULL,
    compared_by text NOT NULL,
    fingerprint text NOT NULL,
    document text NOT NULL
);

-- People added to, changed in or taken out of the roster of a test environment (rule T8). Personio is not touched.
CREATE TABLE rehearsal (
    env text NOT NULL,
    employee text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    fields text NOT NULL,
    rehearsed_at text COLLATE "C" NOT NULL,
    rehearsed_by text NOT NULL,
    PRIMARY KEY (env, employee)
);

-- The platform's groups with their learners, as they were last read for the console.
CREATE TABLE group_survey (
    env text NOT NULL PRIMARY KEY,
    read_at text COLLATE "C" NOT NULL,
    document text NOT NULL
);
