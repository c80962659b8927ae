-- The people of runs are searched by the name in the plan of each run. Without it in this index SQLite takes plan_row_list, which has all that is
-- asked for, and reads a whole plan for every person.
DROP INDEX plan_row_employee;
CREATE INDEX plan_row_employee ON plan_row (plan_id, employee, name, mails);
