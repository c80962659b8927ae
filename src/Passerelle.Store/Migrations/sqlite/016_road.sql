-- Who signed a test off, and for which configuration (rule L5). A sign-off never deploys anything: it asks for it.
CREATE TABLE sign_off (
    connector TEXT NOT NULL,
    number INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    production_fingerprint TEXT,
    rehearsed TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    PRIMARY KEY (connector, number)
) STRICT;

-- Open findings that a person let stand, by name. A finding without a field has ''.
CREATE TABLE tick_off (
    env TEXT NOT NULL,
    employee TEXT NOT NULL,
    code TEXT NOT NULL,
    field TEXT NOT NULL,
    ticked_at TEXT NOT NULL,
    ticked_by TEXT NOT NULL,
    PRIMARY KEY (env, employee, code, field)
) STRICT;

-- What a run of a test environment saw in Personio and did for each person; for the acceptance list.
CREATE TABLE test_run (
    env TEXT NOT NULL,
    run TEXT NOT NULL,
    started_at TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (env, run)
) STRICT;

-- The last comparison of a test platform with Personio.
CREATE TABLE acceptance (
    env TEXT NOT NULL PRIMARY KEY,
    compared_at TEXT NOT NULL,
    compared_by TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT;

-- People added to, changed in or taken out of the roster of a test environment (rule T8). Personio is not touched.
CREATE TABLE rehearsal (
    env TEXT NOT NULL,
    employee TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    fields TEXT NOT NULL,
    rehearsed_at TEXT NOT NULL,
    rehearsed_by TEXT NOT NULL,
    PRIMARY KEY (env, employee)
) STRICT;

-- The platform's groups with their learners, as they were last read for the console.
CREATE TABLE group_survey (
    env TEXT NOT NULL PRIMARY KEY,
    read_at TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT;
