-- Programs may share a mailbox, so that no two letters of a ledger may carry one reference.
CREATE INDEX outbox_by_reference ON outbox (reference);
