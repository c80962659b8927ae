-- The answers of the last check of an environment (rule L3).
CREATE TABLE connector_check (
    env text NOT NULL PRIMARY KEY,
    checked_at text COLLATE "C" NOT NULL,
    checked_by text NOT NULL,
    version bigint NOT NULL,
    answers text NOT NULL
);
