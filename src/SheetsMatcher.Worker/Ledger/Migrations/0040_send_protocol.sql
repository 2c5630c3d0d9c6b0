-- What a letter's way out needs besides: failures in a row, the mailbox's history id before its draft, and
-- the notice of a letter that came back.
ALTER TABLE outbox ADD COLUMN failures BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN next_try_at BIGINT NULL;
ALTER TABLE outbox ADD COLUMN history_mark TEXT NULL;
ALTER TABLE outbox ADD COLUMN let_go_at BIGINT NULL;
ALTER TABLE outbox ADD COLUMN bounce_message_id TEXT NULL;
ALTER TABLE outbox ADD COLUMN bounced_at BIGINT NULL;
ALTER TABLE outbox ADD COLUMN bounce_said TEXT NULL;

CREATE INDEX outbox_by_sent_message ON outbox (sent_message_id);

-- One row for each letter that was handed to Gmail in the last day: the budget of a mailbox, whose
-- programs share it.
CREATE TABLE mail_sending (
    mailbox TEXT NOT NULL,
    program_id TEXT NOT NULL,
    reference TEXT NOT NULL,
    taken_at BIGINT NOT NULL,
    PRIMARY KEY (mailbox, program_id, reference)
);

CREATE INDEX mail_sending_by_time ON mail_sending (mailbox, taken_at);

-- Until when Gmail wants no letters of a mailbox.
CREATE TABLE mail_pause (
    mailbox TEXT NOT NULL,
    closed_until BIGINT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (mailbox)
);

-- The same number stands in the spreadsheet's metadata; see IGeneration.
CREATE TABLE generation (
    program_id TEXT NOT NULL,
    generation BIGINT NOT NULL,
    PRIMARY KEY (program_id)
);
