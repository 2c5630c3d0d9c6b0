using Microsoft.Extensions.Logging;
using SheetsMatcher.Core.Applications.Identity;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Mail;
using SheetsMatcher.Worker.Mail.Sending;
using SheetsMatcher.Worker.Matching;
using SheetsMatcher.Worker.Polling;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;
using SheetsMatcher.Worker.Scheduling;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Hosting;

/// <summary>Where the parts are put together: the adapters behind the ports, and the rounds on them.</summary>
internal sealed class WorkerServices : IDisposable
{
    private readonly ILoggerFactory _loggers;
    private readonly GoogleServices _google;
    private readonly LedgerDatabase _database;
    private readonly HttpClient? _followedClock;
    private readonly List<RoundRunner> _runners = [];

    private WorkerServices(
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
        Erasures = LedgerPorts.ErasuresOf(database, settings.Written);
        Reports = new SqlRoundReports(database);
        MailSwitch = new SqlMailSwitch(database);
        Outbox = new SqlOutbox(database);
    }

    public WorkerClock Clock { get; }

    public ISheetMemory Memory { get; }

    public IErasures Erasures { get; }

    public IRoundReports Reports { get; }

    public IMailSwitch MailSwitch { get; }

    public IOutbox Outbox { get; }

    public IProgramTurns Turns => new SqlProgramTurns(_database);

    public IGeneration Generations => new SqlGeneration(_database);

    public IPeople People => new SqlPeople(_database);

    public IMailMemory Mail => new SqlMailMemory(_database);

    public IIntakeHistory History => new SqlIntakeHistory(_database);

    public ISentBefore SentBefore => new SqlSentBefore(_database);

    /// <summary>Other workers may use the same ledger at the same time.</summary>
    public bool IsShared => !_database.IsSqlite;

    private MatchPeople Match { get; init; } = Matchmaker.Match;

    /// <exception cref="SignInException">The sign-in is missing or unusable.</exception>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    /// <param name="match">Other than the matchmaker only in tests of its failure.</param>
    /// <param name="crashPoint">Only in tests of what a power cut leaves.</param>
    /// <param name="logsApart">Standard output is for an answer, so logs go to standard error.</param>
    public static WorkerServices Open(
        CheckedSettings settings,
        MatchPeople? match = null,
        bool logsApart = false,
        CrashPoint? crashPoint = null
    )
    {
        var loggers = LoggerFactory.Create(logging =>
            WorkerLog.Configure(logging, settings.Written.Log, logsApart)
        );
        var google = GoogleServices.Create(
            settings.Written.Google,
            TimeProvider.System,
            loggers,
            crashPoint: crashPoint
        );
        var database = LedgerDatabase.Open(settings.Written.Ledger.ConnectionString, crashPoint);
        return new WorkerServices(settings, loggers, google, database)
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
            await Outbox.ReleaseAll();
        }

        return taken;
    }

    public ISpreadsheet SpreadsheetOf(Program program) =>
        _google.OpenSpreadsheet(program.SpreadsheetId);

    public IMailbox MailboxOf(Program program) =>
        _google.OpenMailbox(
            new Google.Mail.LetterHead(program.CommitteeName, program.CommitteeEmail)
        );

    public MailboxBudget BudgetOf(Program program) => BudgetOf(program, MailboxOf(program));

    private MailboxBudget BudgetOf(Program program, IMailbox mailbox) =>
        new(new SqlSendBudget(_database), mailbox, program.Mail.Limits);

    public SheetReader ReaderOf(Program program) =>
        ReaderOf(program, SpreadsheetOf(program), _ => ValueTask.CompletedTask);

    private SheetReader ReaderOf(
        Program program,
        ISpreadsheet spreadsheet,
        Func<PersonMarks, ValueTask> notePeople
    ) =>
        new(
            program,
            spreadsheet,
            Memory,
            Erasures,
            People,
            Mail,
            new SqlApprovals(_database),
            Generations,
            new SqlLastSeen(_database)
        )
        {
            NotePeople = notePeople,
        };

    private SpreadsheetCustody CustodyOf(Program program, ISpreadsheet spreadsheet) =>
        new(
            program,
            spreadsheet,
            Memory,
            new SqlCustody(_database),
            Generations,
            Mail,
            Erasures,
            _database.Place,
            TimeProvider.System,
            RandomSource.Name
        );

    /// <param name="stop">Told why, when no later round of the program can succeed.</param>
    public ProgramRounds RoundsOf(Program program, Action<Failure> stop)
    {
        var log = _loggers.CreateLogger<ProgramRounds>();
        var spreadsheet = new CachingSpreadsheet(SpreadsheetOf(program));
        var custody = CustodyOf(program, spreadsheet);
        var reader = ReaderOf(program, spreadsheet, custody.NotePeople);
        var writer = new SheetWriter(program, spreadsheet, Memory);
        var approvals = new CountedApprovals(new SqlApprovals(_database), custody);
        var runner = new RoundRunner(program.Id, log, stop) { Understand = _database.Understood };
        _runners.Add(runner);
        return new ProgramRounds(
            program,
            custody,
            new MatchingRound(
                program,
                reader,
                writer,
                Memory,
                approvals,
                History,
                new SqlBounces(_database),
                MailSwitch,
                new OutboxProblems(program, Memory, intake => Outbox.Read(program.Id, intake)),
                Match,
                log
            ),
            MailRoundOf(program, reader, writer, custody, approvals, log),
            runner,
            spreadsheet,
            Outbox,
            Memory,
            Reports,
            Turns
        );
    }

    private MailRound MailRoundOf(
        Program program,
        SheetReader reader,
        SheetWriter writer,
        SpreadsheetCustody custody,
        IApprovals approvals,
        ILogger log
    )
    {
        var mail = Mail;
        var letters = new LetterWriter(log);
        var planner = new MailPlanner(program, reader, Memory, mail, Outbox, letters);
        var steward = new OutboxReconciler(program, Outbox, log);
        return new MailRound(
            program,
            reader,
            planner,
            custody,
            new LedgerRebuild(
                program,
                Memory,
                MailboxOf(program),
                Outbox,
                SentBefore,
                approvals,
                Generations,
                planner,
                steward,
                TimeProvider.System,
                Owner,
                log
            ),
            steward,
            DeliveryOf(program, custody, Outbox, log),
            writer,
            Memory,
            mail,
            approvals,
            Outbox
        );
    }

    /// <summary>Of a lease on a letter.</summary>
    private static string Owner =>
        FormattableString.Invariant($"{Environment.MachineName}:{Environment.ProcessId}");

    private LetterDelivery DeliveryOf(
        Program program,
        SpreadsheetCustody custody,
        IOutbox outbox,
        ILogger log
    )
    {
        var time = TimeProvider.System;
        var mailbox = MailboxOf(program);
        var budget = BudgetOf(program, mailbox);
        return new LetterDelivery(
            program,
            outbox,
            new LetterSender(mailbox, outbox, budget, time, Owner),
            new DraftTidier(mailbox, outbox, time, Owner),
            budget,
            custody,
            new OutboxRecovery(mailbox, outbox),
            new BounceWatch(program, mailbox, outbox, new SqlBounces(_database), budget, log),
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
