-- People whom the console keeps from being removed, or out of the synchronisation (rule S12).
CREATE TABLE person_list (
    connector text NOT NULL,
    kind text NOT NULL,
    employee text NOT NULL,
    name text,
    reason text NOT NULL,
    until text COLLATE "C",
    added_by text NOT NULL,
    added_at text COLLATE "C" NOT NULL,
    PRIMARY KEY (connector, kind, employee)
);
