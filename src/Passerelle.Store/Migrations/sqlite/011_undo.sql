-- Which run a plan takes back; null for every other plan.
ALTER TABLE plan ADD COLUMN undoes TEXT;
CREATE INDEX plan_undoes ON plan (env, undoes) WHERE undoes IS NOT NULL;
