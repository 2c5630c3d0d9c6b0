-- Whose each response is: by where and when it was sent, with the address and the name that it had at
-- the time. A ledger of before fills it at its next look; ids stay as they were.
CREATE TABLE person_sighting (
    program_id TEXT NOT NULL,
    form TEXT NOT NULL,
    responded_at BIGINT NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (program_id, form, responded_at, address, name, person_id)
);
