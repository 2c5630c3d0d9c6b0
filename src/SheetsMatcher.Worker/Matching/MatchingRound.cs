using Microsoft.Extensions.Logging;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Matching;

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
    IBounces bounces,
    IMailSwitch mailSwitch,
    OutboxProblems outbox,
    MatchPeople match,
    ILogger log
)
{
    /// <summary>The sheet as the last round left it, when that round had nothing to write.</summary>
    private (string Digest, MatchingReport Report)? _atRest;

    /// <exception cref="ProofFailedException">
    /// Nothing was written: no pairing is worth showing that could not be proven best.
    /// </exception>
    /// <exception cref="RoundBlockedException">
    /// The sheet cannot be read without doubt; of a form's tab, Problems says so too.
    /// </exception>
    public async ValueTask<MatchingReport> Run(AskTime clock, CancellationToken cancellation)
    {
        var snapshot = await TakeOrTell(cancellation);
        var now = await clock(cancellation);
        var digest = $"{snapshot.Digest()} {await DigestOfMail()}";
        if (_atRest is { } atRest && atRest.Digest == digest)
        {
            return atRest.Report;
        }

        _atRest = null;
        var plan = await PlanOrTell(snapshot, now, cancellation);
        if (plan.Reading.Unreadable is { } unreadable)
        {
            await writer.Write(plan.Merges, cancellation);
            throw new RoundBlockedException(unreadable);
        }

        await approvals.Keep(
            program.Id,
            ApprovedPairs.NewsOf(plan.Reading.Committee, plan.Outcome, program.Intake.Id, now)
        );
        await history.Note(program.Id, plan.News, now);
        await reader.Remember(plan.Reading);
        await new MatchIntakes(program, memory).Note(plan.MatchKeys, plan.Reading.Committee.MadeIn);
        var changes = await writer.Write(plan.Merges, cancellation);
        var pairings = plan.Outcome.Pairings.Count;
        if (changes > 0)
        {
            RoundLog.Written(log, program.Id, pairings, changes);
            foreach (var table in snapshot.Cut)
            {
                RoundLog.RowsLeftOut(log, program.Id, table.RowsLeftOut, table.Title);
            }

            if (!plan.Outcome.IsProven)
            {
                RoundLog.NotProven(log, program.Id);
            }
        }

        var report = new MatchingReport(pairings, changes, plan.Work);
        _atRest = changes == 0 ? (digest, report) : null;
        return report;
    }

    /// <summary>
    /// A letter that came back is told in Problems, and a stop in the Dashboard, though nobody
    /// touched the sheet.
    /// </summary>
    private async ValueTask<string> DigestOfMail() =>
        string.Join(
            ' ',
            (await bounces.ReadAddresses(program.Id))
                .Select(each => each.Bounce.MessageId)
                .Append($"{await mailSwitch.StoppedAt(program.Id)}")
        );

    /// <summary>What blocks the round is said in Problems, as far as that tab can be written.</summary>
    private async ValueTask<MatchingPlan> PlanOrTell(
        SheetSnapshot snapshot,
        Instant now,
        CancellationToken cancellation
    )
    {
        try
        {
            return await Plan(await reader.Understand(snapshot, now));
        }
        catch (RoundBlockedException blocked)
        {
            await Tell(blocked, cancellation);
            throw;
        }
    }

    private async ValueTask<SheetSnapshot> TakeOrTell(CancellationToken cancellation)
    {
        try
        {
            return await reader.Take(cancellation);
        }
        catch (RoundBlockedException blocked)
        {
            await Tell(blocked, cancellation);
            throw;
        }
    }

    private async ValueTask Tell(RoundBlockedException blocked, CancellationToken cancellation)
    {
        if (
            blocked is { Problem: { } problem, ToldIn: { } inSheet }
            && await News([problem], inSheet) is { } news
        )
        {
            await writer.Write([news], cancellation);
            await reader.Watch.KeepAsked(blocked);
        }
    }

    /// <summary>Everything up to the write; nothing is changed anywhere.</summary>
    public async ValueTask<MatchingPlan> Plan(AskTime clock, CancellationToken cancellation) =>
        await Plan(await reader.Read(clock, cancellation));

    private async ValueTask<MatchingPlan> Plan(ProgramReading reading)
    {
        var past = await history.Read(program.Id);
        var inForce = reading.Program;
        var decided = reading.Committee.Standing with { KeptApart = reading.KeepApart.Pairs };
        var standing = PastIntakes.AddTo(decided, past, program.Intake.Id);
        var outcome = match(reading.Roster, standing, inForce.Matching);
        return new MatchingPlan(
            reading,
            PastIntakes.NewsOf(reading, past, program.Intake.Id),
            outcome,
            reading.Unreadable is null ? await MergeAll(reading, outcome)
                : await News(reading.Roster.Problems, reading.Problems) is { } news ? [news]
                : []
        );
    }

    /// <summary>
    /// What blocks the rounds. What else stands in Problems stays as it is: nobody can tell whether
    /// it was solved. Null when that tab itself cannot be read without doubt.
    /// </summary>
    private async ValueTask<TabMerge?> News(
        IReadOnlyList<ApplicationProblem> problems,
        SheetTable inSheet
    )
    {
        var rows = ProblemsTab.Rows(problems, inSheet with { Rows = [] });
        var lastWritten = await memory.ReadBase(program.Id, WorkerTabs.Problems.Title);
        return Reconciler.Check(WorkerTabs.Problems, lastWritten, inSheet) is null
            ? TabMerge.Of(WorkerTabs.Problems, rows, lastWritten, inSheet)
            : null;
    }

    private async ValueTask<IReadOnlyList<TabMerge>> MergeAll(
        ProgramReading reading,
        MatchingOutcome outcome
    )
    {
        try
        {
            return await MergeReadable(reading, outcome);
        }
        catch (RoundBlockedException blocked)
        {
            throw blocked.With(reading.Problems);
        }
    }

    private async ValueTask<IReadOnlyList<TabMerge>> MergeReadable(
        ProgramReading reading,
        MatchingOutcome outcome
    )
    {
        var problems = await reader.WithoutErased([
            .. reading.Roster.Problems,
            .. outcome.Problems,
            .. reading.Committee.Problems,
            .. reading.KeepApart.Problems,
            .. reading.Settings.Problems,
            .. reading.MailTabs.Problems,
            .. BounceProblems.Of(await bounces.ReadAddresses(program.Id), reading.Roster),
            .. await outbox.In(reading),
        ]);
        return
        [
            .. await MergeMatching(reading, outcome, problems.Count),
            await Merge(
                WorkerTabs.Problems,
                ProblemsTab.Rows(problems, reading.Problems, reading.Links),
                reading.Problems
            ),
            .. await MergeSettings(reading),
        ];
    }

    private async ValueTask<IReadOnlyList<TabMerge>> MergeMatching(
        ProgramReading reading,
        MatchingOutcome outcome,
        int problemCount
    )
    {
        var matches = MatchesTab.Rows(
            reading.Committee,
            outcome,
            program.Intake.Id,
            reading.Program.Intake.Zone
        );
        return
        [
            .. reading.Program.MayPropose
                ?
                [
                    TabMerge.Of(WorkerTabs.Matches, matches, reading.MatchesBase, reading.Matches),
                    await Merge(
                        WorkerTabs.Unmatched,
                        UnmatchedTab.Rows(outcome, reading.Unmatched, reading.LinkTo),
                        reading.Unmatched
                    ),
                ]
                : Array.Empty<TabMerge>(),
            .. reading.Dashboard is { } dashboard
                ?
                [
                    await Merge(
                        WorkerTabs.Dashboard,
                        DashboardRows.Of(
                            reading,
                            outcome,
                            matches,
                            problemCount,
                            await mailSwitch.StoppedAt(program.Id)
                        ),
                        dashboard
                    ),
                ]
                : Array.Empty<TabMerge>(),
        ];
    }

    /// <summary>Settings that cannot be read are left alone; Problems says why.</summary>
    private async ValueTask<IReadOnlyList<TabMerge>> MergeSettings(ProgramReading reading) =>
        reading is { SettingsTable: { } inSheet, Settings.Flags: { Count: > 0 } flags }
            ? [await Merge(SettingsTab.Layout, flags, inSheet)]
            : [];

    private async ValueTask<TabMerge> Merge(
        TabLayout layout,
        IReadOnlyList<WorkerRow> computed,
        SheetTable inSheet
    ) => TabMerge.Of(layout, computed, await memory.ReadBase(program.Id, layout.Title), inSheet);
}
