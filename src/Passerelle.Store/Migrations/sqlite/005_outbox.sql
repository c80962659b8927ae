-- The content is encrypted until the mail has gone, then it is erased.
CREATE TABLE mail (
    id TEXT NOT NULL PRIMARY KEY,
    env TEXT NOT NULL,
    employee TEXT NOT NULL,
    user_id TEXT,
    run_id TEXT,
    kind TEXT NOT NULL,
    content BLOB,
    state TEXT NOT NULL,
    created_at TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_try_at TEXT,
    sent_at TEXT,
    error TEXT
) STRICT;
CREATE INDEX mail_waiting ON mail (env, state) WHERE state IN ('due', 'sending');
CREATE INDEX mail_employee ON mail (env, employee);
