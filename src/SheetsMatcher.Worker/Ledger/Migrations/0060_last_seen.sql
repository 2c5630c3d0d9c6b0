-- What each tab of a program showed when it was last read without doubt. A cell is eight signs of a
-- hash: enough to know it again in another row, too little to read it back.
CREATE TABLE seen_tab (
    program_id TEXT NOT NULL,
    tab TEXT NOT NULL,
    digest TEXT NOT NULL,
    columns TEXT NOT NULL,
    asked BIGINT NOT NULL,
    is_open BIGINT NOT NULL,
    held BIGINT NOT NULL,
    PRIMARY KEY (program_id, tab)
);

-- One row for all rows that look the same; "question" holds rows whose decision may have moved.
CREATE TABLE seen_row (
    program_id TEXT NOT NULL,
    tab TEXT NOT NULL,
    cells TEXT NOT NULL,
    question BIGINT NOT NULL,
    copies BIGINT NOT NULL,
    PRIMARY KEY (program_id, tab, question, cells)
);
