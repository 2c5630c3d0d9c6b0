-- The sheet shows approvals to the minute; so does the ledger, that it can be rebuilt from there.
UPDATE approval SET seen_at = seen_at - seen_at % 60000;

-- The people with whom each row of Matches counts; since when their approval stands, if it does;
-- and whether other people in the row are asked about (0 no, 1 alone, 2 with other rows).
CREATE TABLE match_row (
    program_id TEXT NOT NULL,
    match_id TEXT NOT NULL,
    mentor_id TEXT NOT NULL,
    mentee_id TEXT NOT NULL,
    counts_since BIGINT NOT NULL,
    approved_at BIGINT NULL,
    asked BIGINT NOT NULL,
    PRIMARY KEY (program_id, match_id)
);
