-- Read by SQLite and PostgreSQL alike: TEXT and BIGINT only; times are Unix milliseconds.

CREATE TABLE known_tab (
    program_id TEXT NOT NULL,
    role TEXT NOT NULL,
    sheet_id BIGINT NOT NULL,
    PRIMARY KEY (program_id, role)
);

-- What the worker last wrote into each cell of its tabs. While a write is under way, or its reply
-- was lost, a cell has two texts: what stood before and what was being written.
CREATE TABLE merge_base (
    program_id TEXT NOT NULL,
    tab TEXT NOT NULL,
    row_key TEXT NOT NULL,
    header TEXT NOT NULL,
    written_hash TEXT NOT NULL,
    written TEXT NOT NULL,
    PRIMARY KEY (program_id, tab, row_key, header, written_hash)
);

-- When the worker first saw a pair approved: the anchor of its introduction.
CREATE TABLE approval (
    program_id TEXT NOT NULL,
    match_id TEXT NOT NULL,
    mentor_id TEXT NOT NULL,
    mentee_id TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (program_id, match_id, mentor_id, mentee_id)
);

CREATE TABLE outbox (
    program_id TEXT NOT NULL,
    reference TEXT NOT NULL,
    intake_id TEXT NOT NULL,
    about TEXT NOT NULL,
    milestone_id TEXT NOT NULL,
    recipient_id TEXT NOT NULL,
    to_address TEXT NOT NULL,
    to_name TEXT NOT NULL,
    subject TEXT NOT NULL,
    body_text TEXT NOT NULL,
    body_html TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    owed_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    lease_owner TEXT NULL,
    lease_until BIGINT NULL,
    create_attempted_at BIGINT NULL,
    draft_id TEXT NULL,
    draft_message_id TEXT NULL,
    thread_id TEXT NULL,
    armed_draft_id TEXT NULL,
    missing_since BIGINT NULL,
    sent_message_id TEXT NULL,
    sent_at BIGINT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (program_id, reference),
    UNIQUE (program_id, intake_id, about, milestone_id, recipient_id)
);

CREATE INDEX outbox_by_sent_at ON outbox (program_id, sent_at);
