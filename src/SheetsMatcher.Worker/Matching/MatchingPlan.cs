using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Matching;

/// <summary>What a matching round found, and what it would write.</summary>
/// <param name="News">What the round would note for later intakes.</param>
internal sealed record MatchingPlan(
    ProgramReading Reading,
    IntakeNews News,
    MatchingOutcome Outcome,
    IReadOnlyList<TabMerge> Merges
)
{
    /// <summary>Of the matches that stand in the tab or are to be written there.</summary>
    public IEnumerable<string> MatchKeys =>
        Merges
            .Where(merge => merge.Tab == WorkerTabs.Matches.Title)
            .SelectMany(merge => merge.Merged.Next.Keys);

    public IEnumerable<SheetChange> Changes => Merges.SelectMany(merge => merge.Merged.Changes);

    /// <summary>What waits for the committee: proposals, problems, and people without a match.</summary>
    public CommitteeWork Work =>
        new(
            Outcome.Pairings.Count(pairing => !pairing.IsLocked),
            Reading.Roster.Problems.Count
                + Outcome.Problems.Count(problem => problem.Kind is not ProblemKind.Note)
                + Reading.Committee.Problems.Count
                + Reading.KeepApart.Problems.Count
                + Reading.Settings.Problems.Count,
            Outcome.Unmatched.Count
        );
}

internal sealed record MatchingReport(int Pairings, int Changes, CommitteeWork Work);
