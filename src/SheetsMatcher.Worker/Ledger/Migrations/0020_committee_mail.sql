-- The last good text of each row of the Schedule and the Letters tab: it stays in force while the
-- row says something that cannot be used.
CREATE TABLE good_row (
    program_id TEXT NOT NULL,
    tab TEXT NOT NULL,
    row_key TEXT NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (program_id, tab, row_key)
);

-- When the worker first looked after an intake's mail: what applicants and the committee would have
-- got before is not owed.
CREATE TABLE mailing_start (
    program_id TEXT NOT NULL,
    intake_id TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    PRIMARY KEY (program_id, intake_id)
);

-- The conversation that a letter continues, and an entry for the recipient's calendar.
ALTER TABLE outbox ADD COLUMN thread_subject TEXT NULL;
ALTER TABLE outbox ADD COLUMN answers_message_id TEXT NULL;
ALTER TABLE outbox ADD COLUMN answers_thread_id TEXT NULL;
ALTER TABLE outbox ADD COLUMN calendar TEXT NULL;
