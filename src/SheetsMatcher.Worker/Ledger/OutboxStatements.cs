using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>
/// The conditional updates of the outbox, made from the arrows of <see cref="LetterProtocol"/>: a
/// row that stands where the step may not start is not changed.
/// </summary>
internal static class OutboxStatements
{
    public const string Mine =
        "program_id = @ProgramId AND reference = @Reference AND epoch = @Epoch";

    public const string SameKey = """
        program_id = @ProgramId AND intake_id = @IntakeId AND about = @About
          AND milestone_id = @MilestoneId AND recipient_id = @Recipient
        """;

    public const string SetFree = "lease_owner = NULL, lease_until = NULL";

    /// <param name="sets">Assignments besides the state's.</param>
    /// <param name="where">Which rows; the states come in addition.</param>
    public static string Move(LetterStep step, string sets, string where = Mine)
    {
        var arrows = LetterProtocol.ArrowsOf(step);
        var cases = arrows.Select(arrow => $"WHEN '{arrow.From}' THEN '{arrow.To}'");
        var from = arrows.Select(arrow => $"'{arrow.From}'");
        return $"""
            UPDATE outbox SET state = CASE state {string.Join(' ', cases)} END, {sets}
            WHERE {where} AND state IN ({string.Join(", ", from)})
            RETURNING *
            """;
    }
}
