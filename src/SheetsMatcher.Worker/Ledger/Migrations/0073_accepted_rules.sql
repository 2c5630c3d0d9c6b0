-- The rules that a row's pair broke when it was approved, one a line: it is asked about those alone
-- that it comes to break later. Null until the row is seen approved.
ALTER TABLE match_row ADD COLUMN accepted_rules TEXT NULL;
