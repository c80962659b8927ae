-- People about whom Personio told that something changed, until a run has read them again; the employee * stands for more people than are kept one by one.
CREATE TABLE webhook_waiting (
    env text NOT NULL,
    employee text NOT NULL,
    events bigint NOT NULL,
    first_at text COLLATE "C" NOT NULL,
    last_at text COLLATE "C" NOT NULL,
    PRIMARY KEY (env, employee)
);

-- When Personio was heard last.
CREATE TABLE webhook_heard (
    env text NOT NULL PRIMARY KEY,
    event text NOT NULL,
    events bigint NOT NULL,
    last_at text COLLATE "C" NOT NULL
);
