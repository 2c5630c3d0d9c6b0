using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Applications.Identity;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>Takes the snapshot that a round works on: one read of all the program's tabs.</summary>
internal sealed class SheetReader(
    Program program,
    ISpreadsheet spreadsheet,
    ISheetMemory memory,
    IErasures erasures,
    IPeople people,
    IMailMemory mail,
    IApprovals approvals,
    IGeneration generations,
    ILastSeen lastSeen
)
{
    private readonly TabTables _tables = new(program, spreadsheet, memory);
    private readonly RosterReader _rosters = new(program, people, erasures, memory);
    private readonly ApprovalReader _approvals = new(program, approvals, generations, memory);
    private readonly BesideSheet _beside = new(program, memory);
    private readonly FormTabDetector _others = new(program, spreadsheet);
    private readonly NumbersAsShown _numbers = new(program, spreadsheet);
    private readonly ResponseTally _tally = new(program, memory);
    private readonly AcceptedLosses _losses = new(program, memory);
    private readonly MatchIntakes _intakes = new(program, memory);
    private readonly OpenWhenLost _lost = new(program, memory);
    private readonly KnownSpreadsheet _known = new(program, memory);

    /// <summary>Where it is noted outside the ledger whose the responses are.</summary>
    public Func<PersonMarks, ValueTask> NotePeople { get; init; } = _ => ValueTask.CompletedTask;

    /// <summary>What the tabs last showed.</summary>
    public SheetWatch Watch { get; } = new(program, lastSeen, memory);

    /// <exception cref="RoundBlockedException">
    /// A tab is missing, or the Matches tab cannot be read without doubt.
    /// </exception>
    public async ValueTask<ProgramReading> Read(AskTime clock, CancellationToken cancellation)
    {
        var snapshot = await Take(cancellation);
        return await Understand(snapshot, await clock(cancellation));
    }

    /// <summary>The one read of a round, not yet understood.</summary>
    /// <exception cref="RoundBlockedException">A tab is missing.</exception>
    public async ValueTask<SheetSnapshot> Take(CancellationToken cancellation)
    {
        var tabs = await _tables.Find(cancellation);
        await _others.Look([.. tabs.Ids.Values], cancellation);
        var tables = await _numbers.In(
            () => _tables.Read(tabs, tabs.Ids, cancellation),
            cancellation
        );
        await _known.Enter(tabs.Ids, tables);
        return new SheetSnapshot(tabs, tables, _others.Keys);
    }

    /// <exception cref="RoundBlockedException">The Matches tab cannot be read without doubt.</exception>
    public async ValueTask<ProgramReading> Understand(SheetSnapshot snapshot, Instant now)
    {
        var (tabs, tables, _) = snapshot;
        var answers = ProblemAnswers.Read(
            tables[WorkerTabs.Problems.Title],
            await memory.ReadFacts(program.Id, SheetFact.Answer)
        );
        var asked = ProblemAnswers.Asked(answers);
        var lost = await _tally.Check(tables, asked);
        var watched = await Watch.Look(tables, asked);
        await _beside.ThrowIfFrozen(tables);
        var settings = (await _beside.Settings(tables.GetValueOrDefault(SettingsTab.Title)))
            .HoldingMail(ResponseLimits.MailHeld(tables.Values))
            .HoldingMail(await _beside.OutboxDoubt(tables[WorkerTabs.Outbox.Title]));
        var mailTabs = await MailTabs.Read(program, tables, memory, mail, asked);
        settings = settings.HoldingMail(mailTabs.Held);
        var reading = await Understand(
            program.With(settings).With(mailTabs),
            settings,
            mailTabs,
            tabs,
            tables,
            await memory.ReadBase(program.Id, WorkerTabs.Matches.Title),
            answers,
            watched,
            now
        );
        return reading with { LostResponses = lost };
    }

    /// <summary>What may stop a letter at the last moment, read again.</summary>
    /// <exception cref="RoundBlockedException">One of the tabs is gone or cannot be read.</exception>
    public async ValueTask<LastLook> LookAgain(CancellationToken cancellation)
    {
        var tabs = await _tables.Find(cancellation);
        var tables = await _tables.Read(
            tabs,
            tabs.Ids.Where(tab =>
                tab.Key is SettingsTab.Title or KeepApartTab.Title
                || tab.Key == WorkerTabs.Outbox.Title
                || tab.Key == WorkerTabs.Matches.Title
            ),
            cancellation
        );
        var outbox = tables[WorkerTabs.Outbox.Title];
        var outboxBase = await memory.ReadBase(program.Id, WorkerTabs.Outbox.Title);
        if (Reconciler.Check(WorkerTabs.Outbox, outboxBase, outbox) is { } frozen)
        {
            throw RoundBlockedException.By(frozen, outbox.Title);
        }

        var answers = await memory.ReadFacts(program.Id, SheetFact.Answer);
        _ = await Watch.Look(tables, ProblemAnswers.Asked(answers));
        var settings = await _beside.Settings(tables.GetValueOrDefault(SettingsTab.Title));
        var inForce = program.With(settings);
        return new LastLook(
            inForce.Mail,
            inForce.Intake.Zone,
            await ReadDecisions(outbox, ProblemAnswers.Asked(answers)),
            tables[WorkerTabs.Matches.Title],
            tables.GetValueOrDefault(KeepApartTab.Title)
        );
    }

    /// <param name="outbox">As read without doubt.</param>
    public async ValueTask<OutboxDecisions> ReadDecisions(SheetTable outbox, AnswerTo answers) =>
        OutboxDecisions.Read(
            outbox,
            await memory.ReadFacts(program.Id, SheetFact.OutboxWord),
            program.Intake.Id,
            answers
        );

    /// <summary>What Problems may say once people were erased.</summary>
    public ValueTask<IReadOnlyList<ApplicationProblem>> WithoutErased(
        IReadOnlyList<ApplicationProblem> problems
    ) => _rosters.WithoutErased(problems);

    /// <summary>What was read stands in when a later reading cannot say it.</summary>
    public async ValueTask Remember(ProgramReading reading)
    {
        if (reading.SettingsTable is not null)
        {
            await memory.KeepNews(program.Id, SheetFact.Setting, reading.Settings.Values);
        }

        foreach (var (role, sheetId) in _others.Agreed(reading.Answered))
        {
            await memory.KeepTab(program.Id, role, sheetId);
            _tables.Forget();
        }

        foreach (var (kind, facts) in await _tally.Facts(reading.ResponseCounts))
        {
            await memory.KeepNews(program.Id, kind, facts);
        }

        await _losses.Count(reading.LostResponses);
        if (reading.Committee.AcceptsLoss)
        {
            await _losses.Count([WorkerTabs.Matches.Title]);
            await memory.KeepBase(program.Id, WorkerTabs.Matches.Title, reading.MatchesBase);
        }

        await reading.MailTabs.Keep(program, memory, mail);
        await _lost.Keep(reading.Committee);
        await _approvals.Keep(reading.Committee);
        await memory.KeepNews(program.Id, SheetFact.Answer, reading.Answers);
        await memory.KeepNews(program.Id, SheetFact.KeptApart, reading.KeepApart.Facts);
        await NotePeople(reading.Roster.Marks);
        await _rosters.Keep(reading.Roster);
        await Watch.Keep(reading.Watched);
    }

    private async ValueTask<ProgramReading> Understand(
        Program inForce,
        SettingsReading settings,
        MailTabs mailTabs,
        ProgramTabs tabs,
        IReadOnlyDictionary<string, SheetTable> tables,
        MergeBase matchesBase,
        IReadOnlyDictionary<string, string> answers,
        Watched watched,
        Instant now
    )
    {
        var matches = tables[WorkerTabs.Matches.Title];
        var asked = ProblemAnswers.Asked(answers);
        var roster = await _rosters.Read(inForce, tabs, tables, _others.Open(asked), asked);
        var known = await _approvals.Read(inForce, roster, tables[WorkerTabs.Outbox.Title], now);
        var keepApart = await _beside.KeepApart(
            tables.GetValueOrDefault(KeepApartTab.Title),
            roster,
            asked
        );
        var committee = CommitteeView.Read(
            matches,
            matchesBase,
            roster,
            inForce.Intake.Id,
            known,
            asked,
            await _intakes.Read(mail),
            watched.Held,
            await _losses.Of(WorkerTabs.Matches.Title),
            keepApart.Pairs,
            await _lost.Read(known.IsBehind, tables[WorkerTabs.Problems.Title]),
            inForce.Matching
        );
        RoundBlockedException.ThrowIfFrozen(committee, tables);
        return new ProgramReading(
            inForce.HoldingProposals(keepApart.Held),
            settings,
            mailTabs,
            roster,
            committee,
            keepApart,
            committee.Base,
            matches,
            tables[WorkerTabs.Unmatched.Title],
            tables[WorkerTabs.Problems.Title],
            tables[WorkerTabs.Outbox.Title],
            tables.GetValueOrDefault(SettingsTab.Title),
            _tally.CountsIn(tables, roster)
        )
        {
            Answers = answers,
            Approvals = known,
            Watched = watched,
            Dashboard = tables.GetValueOrDefault(WorkerTabs.Dashboard.Title),
            KeepApartTable = tables.GetValueOrDefault(KeepApartTab.Title),
            Links = LinksTo(inForce, tables),
        };
    }

    private static SheetLinks LinksTo(
        Program program,
        IReadOnlyDictionary<string, SheetTable> tables
    ) =>
        new(
            program.SpreadsheetId,
            tables.Values.ToDictionary(table => table.Title, table => table.SheetId)
        );
}
