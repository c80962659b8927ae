-- Links that a person made by hand and no run has written yet, and accounts that a person took off an employee.
CREATE TABLE linked_by_hand (
    env TEXT NOT NULL,
    employee TEXT NOT NULL,
    user_id TEXT NOT NULL,
    PRIMARY KEY (env, employee)
) STRICT;

CREATE TABLE not_theirs (
    env TEXT NOT NULL,
    employee TEXT NOT NULL,
    user_id TEXT NOT NULL,
    PRIMARY KEY (env, employee, user_id)
) STRICT;

-- One single person on demand, asked for while a run writes: that run takes it ahead of the rest.
CREATE TABLE person_request (
    id TEXT NOT NULL PRIMARY KEY,
    env TEXT NOT NULL,
    employee TEXT NOT NULL,
    asked_by TEXT,
    asked_at TEXT NOT NULL,
    taken_by_run TEXT,
    taken_at TEXT,
    ended_at TEXT,
    exit_code INTEGER,
    report TEXT
) STRICT;
CREATE INDEX person_request_env ON person_request (env, ended_at);
