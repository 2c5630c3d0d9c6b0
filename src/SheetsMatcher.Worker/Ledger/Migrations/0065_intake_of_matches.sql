-- Which intake each row of Matches was made in. A ledger of before knew it of the letters alone; what had
-- none is taken to be of the intake that ran last.
INSERT INTO program_fact (program_id, kind, name, value)
SELECT program_id, 'MatchIntake', row_key, intake_id
FROM (
    SELECT base.program_id, base.row_key, COALESCE(
        (
            SELECT letter.intake_id FROM outbox letter
            WHERE letter.program_id = base.program_id AND letter.about LIKE base.row_key || '+%'
              AND letter.intake_id NOT LIKE '%~test'
            ORDER BY letter.owed_at, letter.intake_id LIMIT 1
        ),
        (
            SELECT mentee.intake_id FROM intake_mentee mentee
            WHERE mentee.program_id = base.program_id
            ORDER BY mentee.seen_at DESC, mentee.intake_id DESC LIMIT 1
        )
    ) AS intake_id
    FROM (
        SELECT DISTINCT program_id, row_key FROM merge_base
        WHERE tab = 'Matches' AND row_key LIKE 'M-%'
    ) base
) made
WHERE intake_id IS NOT NULL;
