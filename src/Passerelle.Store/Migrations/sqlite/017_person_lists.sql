-- People whom the console keeps from being removed, or out of the synchronisation (rule S12).
CREATE TABLE person_list (
    connector TEXT NOT NULL,
    kind TEXT NOT NULL,
    employee TEXT NOT NULL,
    name TEXT,
    reason TEXT NOT NULL,
    until TEXT,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (connector, kind, employee)
) STRICT;
