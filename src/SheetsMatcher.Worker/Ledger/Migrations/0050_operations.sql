-- What became of the last round of each kind, for the status page: counts and the trouble, no names.
CREATE TABLE round_report (
    program_id TEXT NOT NULL,
    round TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    good_at BIGINT NULL,
    problem TEXT NOT NULL,
    undecided BIGINT NULL,
    problems BIGINT NULL,
    unmatched BIGINT NULL,
    PRIMARY KEY (program_id, round)
);

-- While a program stands here no letter of it is claimed, by whatever worker.
CREATE TABLE mail_stop (
    program_id TEXT NOT NULL PRIMARY KEY,
    stopped_at BIGINT NOT NULL
);

-- Whom the committee erased: a hash under a key that is kept elsewhere, never the address.
CREATE TABLE erased_person (
    program_id TEXT NOT NULL,
    person_hash TEXT NOT NULL,
    erased_at BIGINT NOT NULL,
    PRIMARY KEY (program_id, person_hash)
);
