using System.Globalization;
using NodaTime.TimeZones;
using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands.Checking;

/// <summary>What must hold on this machine, whatever the program.</summary>
internal static class MachineChecks
{
    private const long DiskBytesMin = 50L * 1024 * 1024;

    private const long DiskBytesLow = 500L * 1024 * 1024;

    /// <summary>Several workers keep apart by their clocks, and sign-ins bear a time.</summary>
    private static readonly TimeSpan SkewLow = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan SkewMax = TimeSpan.FromMinutes(2);

    public static Finding Settings(CheckedSettings settings) =>
        Finding.Good("Settings", $"programs: {settings.Programs.Count}");

    public static Finding TimeZones(CheckedSettings settings)
    {
        var zones = settings.Programs.Select(program => program.Intake.Zone.Id).Distinct();
        var version = TzdbDateTimeZoneSource.Default.TzdbVersion;
        return Finding.Good("Time zone data", $"{version}: {string.Join(", ", zones)}");
    }

    public static async Task<Finding> ClockSkew(
        AnonymousProbe survey,
        CancellationToken cancellation
    )
    {
        const string what = "Clock";
        if (await survey.ClockSkew(cancellation) is not { } skew)
        {
            return new(
                what,
                Verdict.Warning,
                "Google did not tell the time",
                "Check that this machine reaches the internet."
            );
        }

        var seconds = skew.Duration().TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        var found = $"{seconds} s {(skew < TimeSpan.Zero ? "behind" : "ahead of")} Google's";
        return skew.Duration() < SkewLow
            ? Finding.Good(what, found)
            : new(
                what,
                skew.Duration() < SkewMax ? Verdict.Warning : Verdict.Failed,
                found,
                "Let this machine set its clock by the network (NTP)."
            );
    }

    public static Task<Finding> Database(LedgerSettings settings) =>
        Finding.Of(
            "Ledger",
            "Check Ledger:ConnectionString and who may write there.",
            async () =>
            {
                var database = LedgerDatabase.Open(settings.ConnectionString);
                await database.TryWrite();
                database.LetGo();
                return Finding.Good(
                    "Ledger",
                    database.File is { } file ? $"SQLite, {file}" : "PostgreSQL"
                );
            }
        );

    public static Finding Disk(LedgerSettings settings)
    {
        var folder = Path.GetDirectoryName(LedgerDatabase.FileOf(settings.ConnectionString) ?? "");
        var free = new DriveInfo(
            Path.GetFullPath(string.IsNullOrEmpty(folder) ? "." : folder)
        ).AvailableFreeSpace;
        var found = $"{(free / 1024 / 1024).ToString(CultureInfo.InvariantCulture)} MB free";
        return free >= DiskBytesLow
            ? Finding.Good("Disk", found)
            : new(
                "Disk",
                free >= DiskBytesMin ? Verdict.Warning : Verdict.Failed,
                found,
                "Make room: a letter is only sent once the step before it is on the disk."
            );
    }
}
