using System.Diagnostics;
using System.Text.Json;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.LocalGoogle.Snapshots;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.CrashPoints;

/// <summary>
/// A mailing of twelve letters, killed before and after every ledger write and every request to
/// Google, and then gone on with by a new process: no letter is lost and none goes twice.
/// </summary>
[TestFixture]
[Category("CrashPoint")]
[Explicit("Takes minutes: .ci/run asks for it by its category.")]
[NonParallelizable]
internal sealed class CrashPointTests
{
    private const int Letters = 12;

    /// <summary>Mailings that are lost with one process.</summary>
    private const int LanesAtOnce = 40;

    private const int ProcessesAtOnce = 2;
    private const int RoundsMax = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly List<string> _wrong = [];
    private Rig _rig;
    private StateSnapshot _state;
    private int _cuts;

    [SetUp]
    public async Task Prepare()
    {
        _cuts = 0;
        _rig = await Rig.Open();
        _wrong.Clear();
        await _rig.Fill("Mentor responses", Crowd(SmallProgram.Mentors, "mentor"));
        await _rig.Fill("Mentee responses", Crowd(SmallProgram.Mentees, "mentee"));
        await _rig.Match();
        for (var row = 2; row < 2 + (Letters / 2); row++)
        {
            await _rig.Type($"Matches!C{row}", "Approve");
        }

        _rig.BackUpLedger();
        _state = _rig.Google.Capture();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Twelve_letters_go_once_wherever_the_power_is_cut()
    {
        var points = await CountPoints();

        await Cut(Enumerable.Range(1, points), (_, _) => { });

        TestContext.Out.WriteLine($"{points} points, {_cuts} cuts");
        Assert.That(_wrong, Is.Empty);
        Assert.That(_cuts, Is.EqualTo(points).And.GreaterThan(200));
    }

    [Test]
    public async Task Twelve_letters_go_once_wherever_the_power_is_cut_after_a_reply_was_lost_or_late()
    {
        var points = await CountPoints();

        await Cut(Enumerable.Range(1, points), Break);

        TestContext.Out.WriteLine($"{points} points, {_cuts} cuts");
        Assert.That(_wrong, Is.Empty);
        Assert.That(_cuts, Is.GreaterThan(points * 9 / 10));
    }

    /// <summary>Another misfortune in turn, each time at another letter.</summary>
    private static void Break(CrashPointLane lane, int point)
    {
        var (kind, path) = (point % 5) switch
        {
            0 => (FaultKind.ResetAfter, "/drafts"),
            1 => (FaultKind.ResetAfter, "/drafts/send"),
            2 => (FaultKind.StatusAfter, "/drafts/send"),
            3 => (FaultKind.Delay, "/drafts"),
            _ => (FaultKind.Truncate, "/drafts/send"),
        };
        lane.Break(kind, path, 1 + (point % Letters));
    }

    /// <summary>People enough for the letters, who answer like those of the small program.</summary>
    private static IReadOnlyList<IReadOnlyList<object>> Crowd(
        IReadOnlyList<IReadOnlyList<object>> few,
        string role
    ) =>
        [
            few[0],
            .. Enumerable
                .Range(1, Letters / 2)
                .Select(number =>
                    (IReadOnlyList<object>)
                        [
                            few[1][0],
                            $"{role}{number}@example.org",
                            $"Robin {role} {number}",
                            .. few[1].Skip(3),
                        ]
                ),
        ];

    /// <summary>The points of a mailing that nothing disturbs.</summary>
    private async Task<int> CountPoints()
    {
        await using var lane = await CrashPointLane.Copy(_rig, _state);
        var ends = await Host([lane.Job(cutAt: null, roundsMax: 1)]);
        Assert.That(await lane.Judge(Letters), Is.Null);
        return ends[0].Passed;
    }

    private async Task Cut(IEnumerable<int> points, Action<CrashPointLane, int> disturb) =>
        await Parallel.ForEachAsync(
            points.Chunk(LanesAtOnce),
            new ParallelOptions { MaxDegreeOfParallelism = ProcessesAtOnce },
            async (chunk, _) => await CutEach(chunk, disturb)
        );

    private async Task CutEach(int[] points, Action<CrashPointLane, int> disturb)
    {
        var lanes = new List<CrashPointLane>();
        try
        {
            foreach (var point in points)
            {
                var lane = await CrashPointLane.Copy(_rig, _state);
                lanes.Add(lane);
                disturb(lane, point);
            }

            var ends = await Host([
                .. lanes.Zip(points, (lane, point) => lane.Job(point, roundsMax: 1)),
            ]);
            await Host([.. lanes.Select(lane => lane.Job(cutAt: null, RoundsMax))]);
            foreach (var (lane, point) in lanes.Zip(points))
            {
                await Judge(lane, point);
            }

            Interlocked.Add(ref _cuts, ends.Count(end => end.IsCut));
        }
        finally
        {
            foreach (var lane in lanes)
            {
                await lane.DisposeAsync();
            }
        }
    }

    private async Task Judge(CrashPointLane lane, int point)
    {
        if (await lane.Judge(Letters) is { } wrong)
        {
            lock (_lock)
            {
                _wrong.Add($"point {point}{lane.Misfortune}: {wrong}");
            }
        }
    }

    /// <summary>Lets the jobs run in a process of their own, until it is killed.</summary>
    private static async Task<IReadOnlyList<CrashPointEnd>> Host(IReadOnlyList<CrashPointJob> jobs)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(jobs));
            var start = new ProcessStartInfo("dotnet")
            {
                ArgumentList = { "exec", typeof(CrashPointHost).Assembly.Location, file },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process =
                Process.Start(start) ?? throw new InvalidOperationException("no process");
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            finally
            {
                process.Kill();
            }

            var killed = 128 + 9;
            Assert.That(process.ExitCode, Is.EqualTo(killed), await errors);
            return JsonSerializer.Deserialize<CrashPointEnd[]>(await output) ?? [];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
