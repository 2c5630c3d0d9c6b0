using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Google.SignIn;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Hosting;

/// <summary>The ledger's ports, for commands that need no sign-in.</summary>
internal sealed class LedgerPorts : IDisposable
{
    private LedgerPorts(WorkerSettings settings)
    {
        Database = LedgerDatabase.Open(settings.Ledger.ConnectionString);
        Erasures = ErasuresOf(Database, settings);
    }

    public LedgerDatabase Database { get; }

    public IMailSwitch MailSwitch => new SqlMailSwitch(Database);

    public IGeneration Generations => new SqlGeneration(Database);

    public ICustody Custody => new SqlCustody(Database);

    public IMailMemory Mail => new SqlMailMemory(Database);

    public ISheetMemory Memory => new SqlSheetMemory(Database);

    public IRoundReports Reports => new SqlRoundReports(Database);

    public IErasures Erasures { get; }

    public IOutbox Outbox => new SqlOutbox(Database);

    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public static LedgerPorts Open(WorkerSettings settings) => new(settings);

    public static IErasures ErasuresOf(LedgerDatabase database, WorkerSettings settings) =>
        new SqlErasures(database, new KeyFolder(settings.Google.KeysFolder).ErasureKey);

    /// <summary>The next start takes the spreadsheet from a worker with another ledger.</summary>
    public async ValueTask TakeOverAtNextStart(string programId)
    {
        var own =
            await Custody.Read(programId) ?? new Custody(RandomSource.Name(), RandomSource.Name());
        await Custody.Keep(programId, own with { TakesOver = true });
    }

    public void Dispose() => Database.LetGo();
}
