-- What the lists of the console are searched in, in small letters, and indexes that hold what a list is ordered by: of a hundred thousand rows
-- only those of one page are read whole. The searched text stands in no index: PostgreSQL refuses rows of an index above 2.7 kB.
ALTER TABLE hold ADD COLUMN search text NOT NULL DEFAULT '';
UPDATE hold SET search = lower(name || chr(10) || text || chr(10) || employee);
CREATE INDEX hold_list ON hold (env, first_held_at, id) WHERE state = 'open';
CREATE INDEX hold_run_hold ON hold_run (hold_id, run_id);

ALTER TABLE finding ADD COLUMN search text NOT NULL DEFAULT '';
UPDATE finding SET search = lower(text || chr(10) || mend || chr(10) || coalesce(employee, '') || chr(10) || code);
CREATE INDEX finding_list ON finding (env, code, first_seen_at DESC, id DESC) WHERE closed_at IS NULL;

-- Not part of what is hashed (U+0000, which jsonb refuses, set aside): who a row of a plan is about, and every text of it with an e-mail address.
ALTER TABLE plan_row ADD COLUMN name text NOT NULL DEFAULT '';
ALTER TABLE plan_row ADD COLUMN mails text NOT NULL DEFAULT '';
ALTER TABLE plan_row ADD COLUMN action text NOT NULL DEFAULT '';
UPDATE plan_row SET
    name = lower(coalesce(replace(content, '\u0000', '\ufffd')::jsonb ->> 'name', '')),
    mails = lower(coalesce((SELECT string_agg(DISTINCT part #>> '{}', ',') FROM jsonb_path_query(replace(content, '\u0000', '\ufffd')::jsonb, 'strict $.** ? (@.type() == "string")') part WHERE part #>> '{}' LIKE '%@%'), '')),
    action = coalesce(replace(content, '\u0000', '\ufffd')::jsonb ->> 'action', '');
CREATE INDEX plan_row_list ON plan_row (plan_id, position, employee, action);
CREATE INDEX link_list ON link (env, employee, removed_at, user_id);

DROP INDEX intent_run;
CREATE INDEX intent_run ON intent (run_id, env);
