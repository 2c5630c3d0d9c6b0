using Microsoft.Extensions.Logging;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Rounds;
using SheetsMatcher.Worker.Scheduling;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands;

/// <summary>Where the parts are put together: the adapters behind the ports, and the rounds on them.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly ILoggerFactory _loggers;
    private readonly GoogleServices _google;
    private readonly LedgerDatabase _database;
    private readonly HttpClient? _followedClock;
    private readonly List<RoundRunner> _runners = [];

    private Workshop(
        CheckedSettings settings,
        ILoggerFactory loggers,
        GoogleServices google,
        LedgerDatabase database
    )
    {
        _loggers = loggers;
        _google = google;
        _database = database;
        _followedClock = settings.Written.Rounds.ClockAddress is { } address
            ? new HttpClient { BaseAddress = address }
            : null;
        Clock = new WorkerClock(TimeProvider.System, _followedClock);
        Memory = new SqlSheetMemory(database);
    }

    public WorkerClock Clock { get; }

    public ISheetMemory Memory { get; }

    /// <summary>Other workers may use the same ledger at the same time.</summary>
    public bool IsShared => !_database.IsSqlite;

    private MatchPeople Match { get; init; } = Matchmaker.Match;

    /// <exception cref="SignInException">The sign-in is missing or unusable.</exception>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    /// <param name="match">Other than the matchmaker only in tests of its failure.</param>
    public static Workshop Open(CheckedSettings settings, MatchPeople? match = null)
    {
        var loggers = LoggerFactory.Create(WorkerLog.Configure);
        var powerCut = new PowerCut(settings.Written.Rounds.PowerCutAt);
        var google = GoogleServices.Create(
            settings.Written.Google,
            TimeProvider.System,
            loggers,
            powerCut: powerCut
        );
        var database = LedgerDatabase.Open(settings.Written.Ledger.ConnectionString, powerCut);
        return new Workshop(settings, loggers, google, database)
        {
            Match = match ?? Matchmaker.Match,
        };
    }

    /// <summary>Keeps other processes off a SQLite ledger until it is disposed.</summary>
    public async ValueTask<IDisposable> TakeLedger()
    {
        var taken = LedgerLock.Take(_database);
        if (_database.IsSqlite)
        {
            // Whoever held a lease here has ended, since the lock was free.
            await new SqlOutbox(_database).ReleaseAll();
        }

        return taken;
    }

    public ISpreadsheet SpreadsheetOf(Program program) =>
        _google.OpenSpreadsheet(program.SpreadsheetId);

    public IMailbox MailboxOf(Program program) =>
        _google.OpenMailbox(
            new Google.Mail.LetterHead(program.CommitteeName, program.CommitteeEmail)
        );

    public SheetReader ReaderOf(Program program) => ReaderOf(program, SpreadsheetOf(program));

    private SheetReader ReaderOf(Program program, ISpreadsheet spreadsheet) =>
        new(program, spreadsheet, Memory, new SqlMailMemory(_database));

    /// <param name="stopWorker">Told why, when no later round can succeed.</param>
    public ProgramRounds RoundsOf(Program program, Action<string> stopWorker)
    {
        var log = _loggers.CreateLogger<ProgramRounds>();
        var spreadsheet = new OncePerPoll(SpreadsheetOf(program));
        var reader = ReaderOf(program, spreadsheet);
        var writer = new SheetWriter(program, spreadsheet, Memory);
        var approvals = new SqlApprovals(_database);
        var runner = new RoundRunner(program.Id, log, stopWorker);
        _runners.Add(runner);
        return new ProgramRounds(
            program,
            new MatchingRound(
                program,
                reader,
                writer,
                Memory,
                approvals,
                new SqlIntakeHistory(_database),
                new SqlBounces(_database),
                Match,
                log
            ),
            MailRoundOf(program, reader, writer, spreadsheet, log),
            runner,
            spreadsheet,
            new SqlOutbox(_database)
        );
    }

    private MailRound MailRoundOf(
        Program program,
        SheetReader reader,
        SheetWriter writer,
        ISpreadsheet spreadsheet,
        ILogger log
    )
    {
        var outbox = new SqlOutbox(_database);
        var approvals = new SqlApprovals(_database);
        var mail = new SqlMailMemory(_database);
        var letters = new LetterWriter(log);
        return new MailRound(
            program,
            reader,
            new MailPlanner(program, reader, Memory, mail, approvals, outbox, letters),
            new OutboxSteward(program, outbox, log),
            DeliveryOf(program, spreadsheet, outbox, log),
            writer,
            Memory,
            mail,
            approvals,
            outbox
        );
    }

    private LetterDelivery DeliveryOf(
        Program program,
        ISpreadsheet spreadsheet,
        IOutbox outbox,
        ILogger log
    )
    {
        var time = TimeProvider.System;
        var owner = FormattableString.Invariant(
            $"{Environment.MachineName}:{Environment.ProcessId}"
        );
        var mailbox = MailboxOf(program);
        var budget = new MailboxBudget(new SqlSendBudget(_database), mailbox, program.Mail.Limits);
        return new LetterDelivery(
            program,
            outbox,
            new LetterSender(mailbox, outbox, budget, time, owner),
            budget,
            new OutboxRecovery(
                program,
                spreadsheet,
                mailbox,
                outbox,
                new SqlGeneration(_database),
                time,
                owner,
                log
            ),
            new BounceWatch(program, mailbox, outbox, new SqlBounces(_database), log),
            time,
            log
        );
    }

    public void Dispose()
    {
        _runners.ForEach(runner => runner.Dispose());
        _followedClock?.Dispose();
        _google.Dispose();
        _loggers.Dispose();
    }
}
