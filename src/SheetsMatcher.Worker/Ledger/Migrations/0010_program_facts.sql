-- What a program's sheet said last: each good value of the Settings tab, each answer given in
-- Problems, how many responses a form's tab held. It stands in when the sheet no longer says it.

CREATE TABLE program_fact (
    program_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (program_id, kind, name)
);
