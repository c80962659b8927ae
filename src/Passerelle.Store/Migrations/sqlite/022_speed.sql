-- What is open by kind, in the order of the kinds, with what it is searched in: counted in one walk.
CREATE INDEX hold_kind ON hold (env, code, employee, search) WHERE state = 'open';

-- The journal of a run in its order, counted by kind without reading the writes; what was written to one account; and the few that did not go well.
DROP INDEX intent_run;
CREATE INDEX intent_run ON intent (run_id, env, id, kind);
CREATE INDEX intent_user ON intent (user_id, run_id) WHERE user_id IS NOT NULL;
CREATE INDEX intent_amiss ON intent (run_id, outcome) WHERE outcome <> 'Succeeded';

-- Mails that are only listed hold no secret: what they are found by stands beside the encrypted content. Null in mails of before and in all others.
ALTER TABLE mail ADD COLUMN search TEXT;
CREATE INDEX mail_listed ON mail (env, created_at, id, search) WHERE state = 'listed';

-- The mails that a test run did not send, apart from its report: a first run has one for everybody. Runs of before have them in the report.
CREATE TABLE run_mail (
    run_id TEXT NOT NULL REFERENCES run (id),
    position INTEGER NOT NULL,
    employee TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (run_id, position)
) STRICT;
