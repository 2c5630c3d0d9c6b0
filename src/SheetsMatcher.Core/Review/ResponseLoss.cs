using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Tells a form's tab that was emptied by mistake from people who left: more than half of the
/// responses do not go at once. Without this every match would be taken apart.
/// </summary>
public static class ResponseLoss
{
    private const int GoneMin = 3;

    /// <param name="countBefore">
    /// How many could be used when last read, so that junk may go at once; null when never read.
    /// </param>
    public static Reconciliation.Frozen? Check(SheetTable responses, int? countBefore)
    {
        var now = CountOf(responses);
        return countBefore is { } before && before - now >= GoneMin && now * 2 < before
            ? new(
                $"{responses.Title}: {before - now} of {before} responses are gone at once.",
                "Bring them back with Edit > Undo or File > Version history. If they are meant to "
                    + "go, answer Yes. If a new intake begins, do not answer: ask for its new "
                    + "Intake:Id in the settings file, and it goes on."
            )
            : null;
    }

    /// <summary>How many rows below the header say anything.</summary>
    public static int CountOf(SheetTable responses) =>
        responses.Rows.Skip(1).Count(row => row.Any(cell => !cell.IsEmpty)) + responses.RowsLeftOut;
}
