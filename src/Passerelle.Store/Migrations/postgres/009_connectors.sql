-- Connectors that the console owns; those of a configuration file are not here.
CREATE TABLE connector (
    name text NOT NULL PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    platform text NOT NULL,
    created_at text COLLATE "C" NOT NULL,
    created_by text NOT NULL,
    enabled_at text COLLATE "C",
    enabled_by text,
    draft text NOT NULL,
    draft_version bigint NOT NULL,
    draft_saved_at text COLLATE "C" NOT NULL,
    draft_saved_by text NOT NULL
);

CREATE TABLE connector_secret (
    connector text NOT NULL,
    name text NOT NULL,
    sealed bytea NOT NULL,
    set_at text COLLATE "C" NOT NULL,
    set_by text NOT NULL,
    PRIMARY KEY (connector, name)
);

-- What production runs with: the latest number of a connector.
CREATE TABLE deployment (
    connector text NOT NULL,
    number bigint NOT NULL,
    text text NOT NULL,
    fingerprint text NOT NULL,
    reason text,
    deployed_at text COLLATE "C" NOT NULL,
    deployed_by text NOT NULL,
    PRIMARY KEY (connector, number)
);

-- Groups that synchronise in production since a person set the connector up on them.
CREATE TABLE group_activation (
    env text NOT NULL,
    group_id text NOT NULL,
    activated_at text COLLATE "C" NOT NULL,
    activated_by text NOT NULL,
    PRIMARY KEY (env, group_id)
);
