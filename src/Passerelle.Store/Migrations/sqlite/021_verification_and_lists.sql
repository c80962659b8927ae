-- What the last verification of the audit log said. It is no part of the chain: verifying decides nothing.
CREATE TABLE audit_verification (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    verified_at TEXT NOT NULL,
    verified_by TEXT NOT NULL,
    platform TEXT,
    entries INTEGER NOT NULL,
    first_broken INTEGER,
    head TEXT NOT NULL
) STRICT;

-- What the page of the log filters and counts by, so that it reads no whole entry but those it shows.
CREATE INDEX audit_list ON audit (env, position, action, actor);

-- Who was put into one group, for its page.
CREATE INDEX caused_membership_group ON caused_membership (env, group_id, user_id);

-- What became of each person whom a run's counts count, so that the numbers lead to them. Who stayed as they were and who was out of scope are those of the
-- run's plan who are not here: on most days nearly everybody.
CREATE TABLE run_person (
    run_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    employee TEXT NOT NULL,
    PRIMARY KEY (run_id, kind, employee)
) STRICT, WITHOUT ROWID;
CREATE INDEX run_person_employee ON run_person (run_id, employee);
