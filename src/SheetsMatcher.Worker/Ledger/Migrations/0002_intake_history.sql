-- Who applied for a mentor in each intake, and which pairs were approved in it, so that a later
-- intake knows past partners and whom it passed over. Ids only; seen_at is the first sight.

CREATE TABLE intake_mentee (
    program_id TEXT NOT NULL,
    intake_id TEXT NOT NULL,
    mentee_id TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (program_id, intake_id, mentee_id)
);

CREATE TABLE intake_pair (
    program_id TEXT NOT NULL,
    intake_id TEXT NOT NULL,
    mentor_id TEXT NOT NULL,
    mentee_id TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (program_id, intake_id, mentor_id, mentee_id)
);
