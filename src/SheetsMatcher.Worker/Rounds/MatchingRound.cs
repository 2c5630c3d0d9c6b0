using Microsoft.Extensions.Logging;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>What a matching round found, and what it would write.</summary>
/// <param name="News">What the round would note for later intakes.</param>
internal sealed record MatchingPlan(
    ProgramReading Reading,
    IntakeNews News,
    MatchingOutcome Outcome,
    IReadOnlyList<TabMerge> Merges
)
{
    public IEnumerable<SheetChange> Changes => Merges.SelectMany(merge => merge.Merged.Changes);

    /// <summary>What waits for the committee: proposals, problems, and people without a match.</summary>
    public CommitteeWork Work =>
        new(
            Outcome.Pairings.Count(pairing => !pairing.IsLocked),
            Reading.Roster.Problems.Count
                + Reading.Committee.Problems.Count
                + Reading.KeepApart.Problems.Count
                + Reading.Settings.Problems.Count,
            Outcome.Unmatched.Count
        );
}

internal sealed record MatchingReport(int Pairings, int Changes, CommitteeWork Work);

/// <summary>How people are matched; <see cref="Matchmaker.Match"/>, but in tests of its failure.</summary>
internal delegate MatchingOutcome MatchPeople(
    Roster roster,
    StandingPairs standing,
    MatchingSettings settings
);

/// <summary>
/// Sheet to sheet: read once, match, merge with what people did, write once. The same input gives
/// the same plan, so a round that is repeated, doubled or late changes nothing.
/// </summary>
internal sealed class MatchingRound(
    Program program,
    SheetReader reader,
    SheetWriter writer,
    ISheetMemory memory,
    IApprovals approvals,
    IIntakeHistory history,
    MatchPeople match,
    ILogger log
)
{
    /// <exception cref="ProofFailedException">
    /// Nothing was written: no pairing is worth showing that could not be proven best.
    /// </exception>
    /// <exception cref="RoundBlockedException">
    /// The sheet cannot be read without doubt; of a form's tab, Problems says so too.
    /// </exception>
    public async ValueTask<MatchingReport> Run(Instant now, CancellationToken cancellation)
    {
        var plan = await Plan(cancellation);
        if (plan.Reading.Unreadable is { } unreadable)
        {
            await writer.Write(plan.Merges, cancellation);
            throw new RoundBlockedException(unreadable);
        }

        await approvals.See(program.Id, ApprovedPairs.Of(plan.Reading.Committee), now);
        await history.Note(program.Id, plan.News, now);
        await reader.KeepSettings(plan.Reading);
        var changes = await writer.Write(plan.Merges, cancellation);
        var pairings = plan.Outcome.Pairings.Count;
        if (changes > 0)
        {
            RoundLog.Written(log, program.Id, pairings, changes);
            if (!plan.Outcome.IsProven)
            {
                RoundLog.NotProven(log, program.Id);
            }
        }

        return new MatchingReport(pairings, changes, plan.Work);
    }

    /// <summary>Everything up to the write; nothing is changed anywhere.</summary>
    public async ValueTask<MatchingPlan> Plan(CancellationToken cancellation)
    {
        var reading = await reader.Read(cancellation);
        var past = await history.Read(program.Id);
        var inForce = reading.Program;
        var decided = reading.Committee.Standing with { KeptApart = reading.KeepApart.Pairs };
        var standing = PastIntakes.AddTo(decided, past, program.Intake.Id);
        var outcome = match(reading.Roster, standing, inForce.Matching);
        return new MatchingPlan(
            reading,
            PastIntakes.NewsOf(reading, past, program.Intake.Id),
            outcome,
            reading.Unreadable is null
                ? await MergeAll(reading, outcome)
                : [await MergeNews(reading)]
        );
    }

    private async ValueTask<IReadOnlyList<TabMerge>> MergeAll(
        ProgramReading reading,
        MatchingOutcome outcome
    )
    {
        var committee = reading.Committee;
        IReadOnlyList<ApplicationProblem> problems =
        [
            .. reading.Roster.Problems,
            .. committee.Problems,
            .. reading.KeepApart.Problems,
            .. reading.Settings.Problems,
        ];
        return
        [
            .. reading.Program.MatchingIsOn ? await MergeMatching(reading, outcome) : [],
            await Merge(
                WorkerTabs.Problems,
                ProblemsTab.Rows(problems, reading.Problems),
                reading.Problems
            ),
            .. await MergeSettings(reading),
        ];
    }

    private async ValueTask<IReadOnlyList<TabMerge>> MergeMatching(
        ProgramReading reading,
        MatchingOutcome outcome
    ) =>
        [
            TabMerge.Of(
                WorkerTabs.Matches,
                MatchesTab.Rows(reading.Committee, outcome, program.Intake.Id),
                reading.MatchesBase,
                reading.Matches
            ),
            await Merge(
                WorkerTabs.Unmatched,
                UnmatchedTab.Rows(outcome, reading.Unmatched),
                reading.Unmatched
            ),
        ];

    /// <summary>Settings that cannot be read are left alone; Problems says why.</summary>
    private async ValueTask<IReadOnlyList<TabMerge>> MergeSettings(ProgramReading reading) =>
        reading is { SettingsTable: { } inSheet, Settings.Flags: { Count: > 0 } flags }
            ? [await Merge(SettingsTab.Layout, flags, inSheet)]
            : [];

    /// <summary>
    /// Says why a form's tab cannot be read. What else stands in Problems stays as it is: nobody
    /// can tell whether it was solved.
    /// </summary>
    private ValueTask<TabMerge> MergeNews(ProgramReading reading) =>
        Merge(
            WorkerTabs.Problems,
            ProblemsTab.Rows(reading.Roster.Problems, reading.Problems with { Rows = [] }),
            reading.Problems
        );

    private async ValueTask<TabMerge> Merge(
        TabLayout layout,
        IReadOnlyList<WorkerRow> computed,
        SheetTable inSheet
    ) => TabMerge.Of(layout, computed, await memory.ReadBase(program.Id, layout.Title), inSheet);
}
