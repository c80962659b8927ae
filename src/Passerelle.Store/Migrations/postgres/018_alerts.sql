-- What somebody was told once and is not told again.
CREATE TABLE alert (
    env text NOT NULL,
    subject text NOT NULL,
    told_at text COLLATE "C" NOT NULL,
    PRIMARY KEY (env, subject)
);
