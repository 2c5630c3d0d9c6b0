-- The last good value of each row of the Settings tab: it stays in force while the tab says
-- something that cannot be used.

CREATE TABLE committee_setting (
    program_id TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (program_id, name)
);
