-- What the lists of the console are searched in, in small letters (lower_all knows all of them, lower only those of English), and indexes that hold
-- all a list orders and searches by: of a hundred thousand rows only those of one page are read.
ALTER TABLE hold ADD COLUMN search TEXT NOT NULL DEFAULT '';
UPDATE hold SET search = lower_all(name || char(10) || text || char(10) || employee);
CREATE INDEX hold_list ON hold (env, first_held_at, id, employee, code, search) WHERE state = 'open';
CREATE INDEX hold_run_hold ON hold_run (hold_id, run_id);

ALTER TABLE finding ADD COLUMN search TEXT NOT NULL DEFAULT '';
UPDATE finding SET search = lower_all(text || char(10) || mend || char(10) || coalesce(employee, '') || char(10) || code);
CREATE INDEX finding_list ON finding (env, code, first_seen_at DESC, id DESC, search) WHERE closed_at IS NULL;

-- Not part of what is hashed: who a row of a plan is about, and every text of it with an e-mail address.
ALTER TABLE plan_row ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_row ADD COLUMN mails TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_row ADD COLUMN action TEXT NOT NULL DEFAULT '';
UPDATE plan_row SET
    name = lower_all(coalesce(json_extract(content, '$.name'), '')),
    mails = lower_all(coalesce((SELECT group_concat(DISTINCT part.value) FROM json_tree(plan_row.content) part WHERE part.type = 'text' AND instr(part.value, '@') > 0), '')),
    action = coalesce(json_extract(content, '$.action'), '');
CREATE INDEX plan_row_list ON plan_row (plan_id, position, employee, action, name, mails);
CREATE INDEX link_list ON link (env, employee, removed_at, user_id);

DROP INDEX intent_run;
CREATE INDEX intent_run ON intent (run_id, env);
