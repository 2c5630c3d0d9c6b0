using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.Logging;
using SheetsMatcher.Worker.Tests.Operations;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Security;

/// <summary>
/// Names, addresses and tokens planted where they may be are looked for everywhere they may not:
/// the answers of commands to machines, the status, backups and the ledger.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class CanaryTests
{
    private const string Name = "Canary Yellowfeather";
    private const string Email = "canary.yellowfeather@example.org";

    private Rig _rig;

    [SetUp]
    public async Task Plant()
    {
        _rig = await Rig.Open();
        await _rig.Type("Mentor responses!B2", Email);
        await _rig.Type("Mentor responses!C2", Name);
        await _rig.Poll();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Poll();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task The_plant_is_there()
    {
        var matches = await _rig.Rows("Matches");
        Assert.That(matches.SelectMany(row => row), Has.Some.EqualTo(Name));
        Assert.That(_rig.Sent(), Is.Not.Empty);
    }

    [Test]
    public async Task Status_and_check_name_nobody()
    {
        foreach (var command in new[] { "status", "check" })
        {
            var run = await ToolRun.On(_rig, command, "--json");
            Assert.That(run.Output + run.Errors, Does.Not.Contain("anary"), command);
        }
    }

    [Test]
    public async Task A_round_in_trouble_names_nobody_in_the_log_and_the_status()
    {
        var log = new LogLines();
        using var runner = new Worker.Polling.RoundRunner("lta", log, _ => { });
        await _rig.Type("Mentor responses!C1", "Name, please");
        await runner.Run(
            "matching",
            async token => await _rig.Rounds.Match(_ => new(Rig.Start), token),
            CancellationToken.None
        );

        Assert.That(
            log.Events,
            Has.Some.Matches<(LogLevel Level, int)>(each => each.Level >= LogLevel.Warning)
        );
        Assert.That(log.Lines, Has.None.Contains("anary"));
    }

    [Test]
    public async Task The_sign_in_is_neither_in_the_ledger_nor_in_a_backup()
    {
        var backup = Path.Combine(_rig.Folder, "backup.db");
        await ToolRun.On(_rig, "backup", backup);

        foreach (
            var file in Directory.EnumerateFiles(_rig.Folder, "*", SearchOption.AllDirectories)
        )
        {
            var text = Encoding.Latin1.GetString(await ReadShared(file));
            Assert.That(text, Does.Not.Contain("refresh_token"), file);
            Assert.That(text, Does.Not.Contain("ya29."), file);
        }
    }

    [Test]
    public async Task In_the_ledger_a_person_stands_only_where_letters_cells_and_applications_are_kept()
    {
        var tables = await LedgerTexts.ByTable(_rig.Settings.Written.Ledger.ConnectionString);

        Assert.That(
            tables
                .Where(table => table.Value.Contains("anary", StringComparison.Ordinal))
                .Select(table => table.Key),
            Is.EquivalentTo(new[] { "merge_base", "outbox", "person_sighting" })
        );
    }

    [Test]
    public async Task Traces_and_metrics_name_nobody()
    {
        var said = new System.Collections.Concurrent.ConcurrentBag<string>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Worker.Mail.Sending.RoundTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
                said.Add($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(traces);
        using var metrics = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Worker.Mail.Sending.RoundTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        metrics.SetMeasurementEventCallback<long>(
            (instrument, _, tags, _) =>
                said.Add($"{instrument.Name} {string.Join(' ', tags.ToArray())}")
        );
        metrics.Start();

        await _rig.Poll();

        Assert.That(said, Has.Some.Contains("matching round").And.Some.Contains("sheetsmatcher"));
        Assert.That(said, Has.None.Contains("anary"));
        Assert.That(said, Has.None.Contains("@"));
    }

    private static async Task<byte[]> ReadShared(string path)
    {
        await using var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
