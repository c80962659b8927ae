-- An intent is written before each request, its outcome after.
CREATE TABLE intent (
    id INTEGER NOT NULL PRIMARY KEY,
    env TEXT NOT NULL,
    run_id TEXT NOT NULL,
    employee TEXT,
    user_id TEXT,
    kind TEXT NOT NULL,
    guard TEXT,
    payload TEXT NOT NULL,
    before_image TEXT,
    job TEXT,
    at TEXT NOT NULL,
    outcome TEXT,
    outcome_at TEXT,
    code TEXT,
    text TEXT,
    result TEXT,
    http_status INTEGER
) STRICT;
CREATE INDEX intent_run ON intent (run_id);
CREATE INDEX intent_employee ON intent (env, employee);
CREATE INDEX intent_open ON intent (env) WHERE outcome IS NULL;
CREATE INDEX intent_guard ON intent (env, guard, at) WHERE guard IS NOT NULL;
