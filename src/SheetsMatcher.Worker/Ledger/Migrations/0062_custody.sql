-- Set while the ledger must learn from the sheet and the sent mail what it forgot; see IGeneration.
ALTER TABLE generation ADD COLUMN is_behind BIGINT NOT NULL DEFAULT 0;

-- Under which name this ledger looks after a program's spreadsheet, and which of its starts did last. The
-- same stands in the spreadsheet's metadata: another ledger's worker finds it there and stops.
CREATE TABLE custody (
    program_id TEXT NOT NULL,
    ledger_name TEXT NOT NULL,
    session TEXT NOT NULL,
    takes_over BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (program_id)
);
