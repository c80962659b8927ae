-- The answers of the last check of an environment (rule L3).
CREATE TABLE connector_check (
    env TEXT NOT NULL PRIMARY KEY,
    checked_at TEXT NOT NULL,
    checked_by TEXT NOT NULL,
    version INTEGER NOT NULL,
    answers TEXT NOT NULL
) STRICT;
