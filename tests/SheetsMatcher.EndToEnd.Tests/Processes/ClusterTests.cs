using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Running;
using SheetsMatcher.LocalGoogle;
using SheetsMatcher.LocalGoogle.Control;
using SheetsMatcher.Worker.Tests.Ledger;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// Two real workers on one PostgreSQL ledger with many programs; one is ended by force in the middle
/// of its sending, and the other goes on. How long that takes is told, not judged.
/// </summary>
[Category("Process")]
[Category("PostgreSQL")]
[NonParallelizable]
public sealed class ClusterTests
{
    private const int LettersEach = 2;

    private static readonly int Programs = Thoroughness.IsFull ? 200 : 12;
    private static readonly int KillAtSend = Programs * LettersEach * 3 / 10;
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    private static readonly DateTimeOffset Start = new(2010, 11, 1, 17, 0, 0, TimeSpan.Zero);

    private readonly LocalGoogleService _google = new(
        new LocalGoogleOptions { StartAt = Start },
        TimeProvider.System
    );

    private DirectoryInfo _folder;
    private LocalGoogleServer _server;
    private LocalApi _api;

    [SetUp]
    public async Task Open()
    {
        _folder = Directory.CreateTempSubdirectory("cluster-");
        _google.Mail.Rules.RecipientsPerDay = null;
        _server = await LocalGoogleServer.StartAsync(_google, new Uri("http://127.0.0.1:0"));
        _api = new LocalApi(_server.Address);
        await Write(PostgresCluster.FreshDatabase());
    }

    [TearDown]
    public async Task Close()
    {
        _api?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder?.Delete(recursive: true);
        PostgresCluster.StopAll();
    }

    [Test]
    public async Task Another_worker_takes_over_and_each_letter_goes_once()
    {
        await Run("setup");
        await Run("round");
        foreach (var id in _spreadsheets)
        {
            await _api.Put(
                $"/v4/spreadsheets/{id}/values/Matches!C2?valueInputOption=USER_ENTERED",
                new JsonObject { ["values"] = new JsonArray(new JsonArray("Approve")) }
            );
        }

        await using var one = StartWorker("run");
        await using var two = StartWorker("run");
        using var sends = new SendWatch(_google.Requests);
        await sends.Until(KillAtSend, Patience);
        one.KillNow();
        var killedAt = Stopwatch.GetTimestamp();
        await one.WaitForExit();
        await sends.Until(Programs * LettersEach, Patience);
        var took = Stopwatch.GetElapsedTime(killedAt);
        var sent = await SentLetter.ReadAll(_api);

        TestContext.Out.WriteLine(
            $"{sent.Count} letters; all were gone {took.TotalSeconds:0.0} s after the kill; longest "
                + $"pause between two sends after it {sends.LongestPauseSince(killedAt).TotalSeconds:0.0} s"
        );
        Assert.Multiple(() =>
        {
            Assert.That(sent, Has.Count.EqualTo(Programs * LettersEach));
            Assert.That(sent.Select(letter => (letter.Reference, letter.To)), Is.Unique);
            Assert.That(two.HasExited, Is.False, two.Output.Latest(20));
        });
    }

    private readonly List<string> _spreadsheets = [];

    private async Task Run(string command)
    {
        await using var worker = StartWorker(command);
        using var patience = new CancellationTokenSource(Patience);
        var exitCode = await worker.WaitForExit(patience.Token);
        Assert.That(exitCode, Is.Zero, worker.Output.Latest(20));
    }

    private ChildProgram StartWorker(string command) =>
        ChildProgram.Start(
            Path.Combine("worker", "SheetsMatcher.Worker.dll"),
            new ProgramOutput(),
            [command, "--settings", Path.Combine(_folder.FullName, "settings.json")]
        );

    private async Task Write(string database)
    {
        var programs = new JsonObject();
        JsonObject? settings = null;
        for (var number = 0; number < Programs; number++)
        {
            var id = (await SmallPrograms.NewSpreadsheet(_api)).Id;
            _spreadsheets.Add(id);
            settings = SmallProgram.Settings(id, _server.Address.ToString());
            var name = string.Create(CultureInfo.InvariantCulture, $"p{number:000}");
            programs[name] = Own(settings, name);
        }

        var all = settings ?? throw new InvalidOperationException("no programs");
        all["Ledger"] = new JsonObject { ["ConnectionString"] = database };
        all["Rounds"] = new JsonObject
        {
            ["FastInterval"] = "00:00:05",
            ["RestInterval"] = "00:00:20",
            ["ReadsPerMinuteMax"] = 1_000_000,
            ["CheckInInterval"] = CheckIn.ToString("c"),
            ["ClockAddress"] = new Uri(_server.Address, "/local/clock").AbsoluteUri,
        };
        // Two workers on one machine would want the same port.
        all["Web"] = new JsonObject { ["Address"] = "" };
        all["Programs"] = programs;
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "settings.json"),
            all.ToJsonString()
        );
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "schedule.json"),
            RigSchedule.OfMatchesAlone
        );
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "client_secret.json"),
            """{"installed":{"client_id":"tests","client_secret":"tests"}}"""
        );
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "token.json"),
            SmallProgram.TokenFile
        );
    }

    /// <summary>An intake of its own, so that no two programs' letters have the same reference.</summary>
    private static JsonNode? Own(JsonObject settings, string name)
    {
        var program = settings["Programs"]?["lta"]?.DeepClone();
        if (program?["Intake"] is { } intake)
        {
            intake["Id"] = $"2010-{name}";
        }

        if (program is not null)
        {
            program["ScheduleFile"] = "schedule.json";
            program["Mail"] = new JsonObject
            {
                ["SendsPerDayMax"] = 2_000,
                ["SendsPerMinuteMax"] = 1_000,
                ["PauseAfterApproval"] = "00:00:00",
            };
        }

        return program;
    }

    /// <summary>Counts the letters that LocalGoogle has taken, with when each came.</summary>
    private sealed class SendWatch : IDisposable
    {
        private readonly RequestLog _requests;
        private readonly Lock _lock = new();
        private readonly List<long> _sends = [];
        private readonly SemaphoreSlim _news = new(0);

        public SendWatch(RequestLog requests)
        {
            _requests = requests;
            _requests.Completed += Notice;
        }

        public async Task Until(int count, TimeSpan patience)
        {
            var began = Stopwatch.GetTimestamp();
            while (Count() < count)
            {
                var left = patience - Stopwatch.GetElapsedTime(began);
                if (left <= TimeSpan.Zero || !await _news.WaitAsync(left))
                {
                    Assert.Fail($"{Count()} of {count} letters went in {patience}");
                }
            }
        }

        public TimeSpan LongestPauseSince(long moment)
        {
            lock (_lock)
            {
                var after = _sends.Where(send => send > moment).Prepend(moment).ToList();
                return after.Count < 2
                    ? TimeSpan.Zero
                    : after.Zip(after.Skip(1), Stopwatch.GetElapsedTime).Max();
            }
        }

        public void Dispose()
        {
            _requests.Completed -= Notice;
            _news.Dispose();
        }

        private int Count()
        {
            lock (_lock)
            {
                return _sends.Count;
            }
        }

        private void Notice(CompletedRequest request)
        {
            if (
                request is { Method: "POST", Status: 200 }
                && request.Target.Split('?')[0].EndsWith("/drafts/send", StringComparison.Ordinal)
            )
            {
                lock (_lock)
                {
                    _sends.Add(Stopwatch.GetTimestamp());
                }

                _news.Release();
            }
        }
    }
}
