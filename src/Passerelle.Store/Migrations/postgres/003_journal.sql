-- An intent is written before each request, its outcome after.
CREATE SEQUENCE intent_id;

CREATE TABLE intent (
    id bigint NOT NULL PRIMARY KEY,
    env text NOT NULL,
    run_id text NOT NULL,
    employee text,
    user_id text,
    kind text NOT NULL,
    guard text,
    payload text NOT NULL,
    before_image text,
    job text,
    at text COLLATE "C" NOT NULL,
    outcome text,
    outcome_at text COLLATE "C",
    code text,
    text text,
    result text,
    http_status bigint
);
CREATE INDEX intent_run ON intent (run_id);
CREATE INDEX intent_employee ON intent (env, employee);
CREATE INDEX intent_open ON intent (env) WHERE outcome IS NULL;
CREATE INDEX intent_guard ON intent (env, guard, at) WHERE guard IS NOT NULL;
