namespace SheetsMatcher.Worker.Settings;

/// <summary>Everything the settings file says, as written there; see docs/settings.md.</summary>
public sealed class WorkerSettings
{
    public GoogleSettings Google { get; set; } = new();
    public LedgerSettings Ledger { get; set; } = new();
    public RoundSettings Rounds { get; set; } = new();
    public WebSettings Web { get; set; } = new();
    public LogSettings Log { get; set; } = new();
    public TelemetrySettings Telemetry { get; set; } = new();

    /// <summary>One entry a program; the name is the program's id in logs and in the ledger.</summary>
    public Dictionary<string, ProgramSettings> Programs { get; } = [];
}

public sealed class LedgerSettings
{
    /// <summary>
    /// <c>Data Source=FILE</c> for SQLite, or <c>Host=…;Database=…</c> for PostgreSQL.
    /// </summary>
    public string ConnectionString { get; set; } = "Data Source=sheets-matcher.db";

    /// <summary>Optional: a file whose one line is PostgreSQL's password.</summary>
    public string? PasswordFile { get; set; }
}

public sealed class RoundSettings
{
    /// <summary>Pause between two looks at a sheet that has just changed.</summary>
    public TimeSpan FastInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Pause between two looks at a sheet at rest; longer where programs are many.</summary>
    public TimeSpan RestInterval { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Reads of all programs together. Google allows 60 a minute to an account and 300 to a project:
    /// the default leaves room for one account; with several accounts 240 is right.
    /// </summary>
    public int ReadsPerMinuteMax { get; set; } = 50;

    /// <summary>Programs that one worker looks after at the same moment.</summary>
    public int ProgramsAtOnceMax { get; set; } = 4;

    /// <summary>
    /// With PostgreSQL: how often each worker says that it lives. Another one takes over after two.
    /// </summary>
    public TimeSpan CheckInInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A LocalGoogle's clock, such as http://127.0.0.1:5080/local/clock; null for real time. Only
    /// allowed together with a loopback <see cref="GoogleSettings.BaseAddress"/>.
    /// </summary>
    public Uri? ClockAddress { get; set; }
}

public sealed class WebSettings
{
    /// <summary>Where the status page, health and metrics are; empty for none.</summary>
    public string Address { get; set; } = "http://127.0.0.1:8470";

    internal bool IsLoopback =>
        Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri.IsLoopback;
}

public sealed class LogSettings
{
    /// <summary>text for people, json for a collector of logs.</summary>
    public string Format { get; set; } = "text";
}

public sealed class TelemetrySettings
{
    /// <summary>Where traces go (OTLP), such as http://127.0.0.1:4317; null for nowhere.</summary>
    public Uri? OtlpEndpoint { get; set; }
}
