-- Connectors that the console owns; those of a configuration file are not here.
CREATE TABLE connector (
    name TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    platform TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    enabled_at TEXT,
    enabled_by TEXT,
    draft TEXT NOT NULL,
    draft_version INTEGER NOT NULL,
    draft_saved_at TEXT NOT NULL,
    draft_saved_by TEXT NOT NULL
) STRICT;

CREATE TABLE connector_secret (
    connector TEXT NOT NULL,
    name TEXT NOT NULL,
    sealed BLOB NOT NULL,
    set_at TEXT NOT NULL,
    set_by TEXT NOT NULL,
    PRIMARY KEY (connector, name)
) STRICT;

-- What production runs with: the latest number of a connector.
CREATE TABLE deployment (
    connector TEXT NOT NULL,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    reason TEXT,
    deployed_at TEXT NOT NULL,
    deployed_by TEXT NOT NULL,
    PRIMARY KEY (connector, number)
) STRICT;

-- Groups that synchronise in production since a person set the connector up on them.
CREATE TABLE group_activation (
    env TEXT NOT NULL,
    group_id TEXT NOT NULL,
    activated_at TEXT NOT NULL,
    activated_by TEXT NOT NULL,
    PRIMARY KEY (env, group_id)
) STRICT;
