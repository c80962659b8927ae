-- Links that a person made by hand and no run has written yet, and accounts that a person took off an employee.
CREATE TABLE linked_by_hand (
    env text NOT NULL,
    employee text NOT NULL,
    user_id text NOT NULL,
    PRIMARY KEY (env, employee)
);

CREATE TABLE not_theirs (
    env text NOT NULL,
    employee text NOT NULL,
    user_id text NOT NULL,
    PRIMARY KEY (env, employee, user_id)
);

-- One single person on demand, asked for while a run writes: that run takes it ahead of the rest.
CREATE TABLE person_request (
    id text NOT NULL PRIMARY KEY,
    env text NOT NULL,
    employee text NOT NULL,
    asked_by text,
    asked_at text COLLATE "C" NOT NULL,
    taken_by_run text,
    taken_at text COLLATE "C",
    ended_at text COLLATE "C",
    exit_code bigint,
    report text
);
CREATE INDEX person_request_env ON person_request (env, ended_at);
