-- The content is encrypted until the mail has gone, then it is erased.
CREATE TABLE mail (
    id text NOT NULL PRIMARY KEY,
    env text NOT NULL,
    employee text NOT NULL,
    user_id text,
    run_id text,
    kind text NOT NULL,
    content bytea,
    state text NOT NULL,
    created_at text COLLATE "C" NOT NULL,
    attempts bigint NOT NULL,
    next_try_at text COLLATE "C",
    sent_at text COLLATE "C",
    error text
);
CREATE INDEX mail_waiting ON mail (env, state) WHERE state IN ('due', 'sending');
CREATE INDEX mail_employee ON mail (env, employee);
