using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Matching;

/// <summary>What earlier intakes mean to this one, and what this one leaves to the next.</summary>
internal static class PastIntakes
{
    /// <summary>
    /// Adds the partners of every other intake, and the mentees who found no mentor in the latest
    /// of the other intakes that they applied to: a mentor found since then settles an older miss.
    /// </summary>
    public static StandingPairs AddTo(
        StandingPairs standing,
        IntakeHistory history,
        string intakeId
    )
    {
        var pairs = history.Pairs.Where(each => each.IntakeId != intakeId).ToList();
        var matched = pairs.Select(each => (each.IntakeId, each.Pair.Mentee)).ToHashSet();
        var latest = history
            .Mentees.Where(each => each.IntakeId != intakeId)
            .GroupBy(each => each.Mentee)
            .Select(ofMentee =>
                ofMentee
                    .OrderByDescending(each => each.SeenAt)
                    .ThenBy(each => each.IntakeId, StringComparer.Ordinal)
                    .First()
            );
        return standing with
        {
            PastPartners =
            [
                .. pairs
                    .Select(each => each.Pair)
                    .Distinct()
                    .OrderBy(pair => pair.Mentor.Value, StringComparer.Ordinal)
                    .ThenBy(pair => pair.Mentee.Value, StringComparer.Ordinal),
            ],
            PassedOver = latest
                .Where(each => !matched.Contains((each.IntakeId, each.Mentee)))
                .Select(each => each.Mentee)
                .ToHashSet(),
        };
    }

    /// <summary>What the ledger does not know yet of this intake; empty while nothing changes.</summary>
    public static IntakeNews NewsOf(ProgramReading reading, IntakeHistory history, string intakeId)
    {
        var knownMentees = history
            .Mentees.Where(each => each.IntakeId == intakeId)
            .Select(each => each.Mentee)
            .ToHashSet();
        var knownPairs = history
            .Pairs.Where(each => each.IntakeId == intakeId)
            .Select(each => each.Pair)
            .ToHashSet();
        var standing = reading.Roster.Mentees.Select(mentee => mentee.Id).ToHashSet();
        return new IntakeNews(
            intakeId,
            [.. standing.Except(knownMentees)],
            [.. WithdrawnMentees(reading).Where(knownMentees.Contains)],
            [.. reading.Committee.Approved.Select(PairOf).Distinct().Except(knownPairs)]
        );
    }

    /// <summary>
    /// Only who says so has withdrawn. A response that is gone, as after the end of an intake when
    /// the tab is cleared for the next one, is none.
    /// </summary>
    private static IEnumerable<ApplicantId> WithdrawnMentees(ProgramReading reading) =>
        reading.Roster.WithdrawnMentees.Select(each => each.Id);

    private static PersonPair PairOf(Core.Review.Approval approval) =>
        new(approval.Mentor.Id, approval.Mentee.Id);
}
