using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>
/// Approvals that count for nothing while a question about them is open, or until their row is mended. The
/// question does not move along: elsewhere the approval would count at once.
/// </summary>
internal static class DoubtfulApprovals
{
    private const string Held = nameof(Decision.Hold);

    /// <exception cref="RoundBlockedException">The sheet cannot be read without doubt.</exception>
    public static async Task<IReadOnlySet<string>> Find(
        Program program,
        WorkerServices workshop,
        CancellationToken cancellation
    )
    {
        var clock = workshop.Clock.AskedBy("export");
        var reading = await workshop.ReaderOf(program).Read(clock, cancellation);
        if (reading.Unreadable is { } unreadable)
        {
            throw new RoundBlockedException(unreadable);
        }

        var counted = reading.Committee.Approved.Select(each => each.Id).ToHashSet();
        return reading
            .Committee.Rows.Where(row =>
                row is { Decision: Decision.Approve, LacksId: false } && IsOpen(row.Id)
            )
            .Select(row => $"{row.Id}")
            .ToHashSet();

        bool IsOpen(MatchId? id) => id is { } known && !counted.Contains(known);
    }

    public static TextTable Hold(TextTable matches, IReadOnlySet<string> doubtful)
    {
        var match = Column(MatchColumns.Match);
        var decision = Column(MatchColumns.Decision);
        return matches with
        {
            Rows =
            [
                .. matches.Rows.Select(row =>
                    match >= 0 && doubtful.Contains(row[match].Trim())
                        ? [.. row.Select((cell, at) => at == decision ? Held : cell)]
                        : row
                ),
            ],
        };

        int Column(string heading) =>
            matches.Headings.ToList().FindIndex(each => Headings.AreOne(each, heading));
    }
}
