-- What somebody was told once and is not told again.
CREATE TABLE alert (
    env TEXT NOT NULL,
    subject TEXT NOT NULL,
    told_at TEXT NOT NULL,
    PRIMARY KEY (env, subject)
) STRICT;
