-- People about whom Personio told that something changed, until a run has read them again; the employee * stands for more people than are kept one by one.
CREATE TABLE webhook_waiting (
    env TEXT NOT NULL,
    employee TEXT NOT NULL,
    events INTEGER NOT NULL,
    first_at TEXT NOT NULL,
    last_at TEXT NOT NULL,
    PRIMARY KEY (env, employee)
) STRICT;

-- When Personio was heard last.
CREATE TABLE webhook_heard (
    env TEXT NOT NULL PRIMARY KEY,
    event TEXT NOT NULL,
    events INTEGER NOT NULL,
    last_at TEXT NOT NULL
) STRICT;
