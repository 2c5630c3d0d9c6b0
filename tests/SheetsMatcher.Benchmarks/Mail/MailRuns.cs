using System.Globalization;
using NodaTime;
using SheetsMatcher.Benchmarks.Report;

namespace SheetsMatcher.Benchmarks.Mail;

/// <summary>
/// What mail costs: a long queue of letters, sent on a clock that jumps to the moment at which the
/// worker wants to go on; and the memory of programs at rest.
/// </summary>
internal sealed class MailRuns(BenchmarkOptions options, ResultTable table)
{
    private const string StartText = "2010-11-01T10:00:00-07:00";
    private const int QueueLetters = 2_000;
    private const int LettersOfMatch = 2;
    private const int PairsAtRest = 20;

    private static readonly Instant _start = Instant.FromUtc(2010, 11, 1, 17, 0);
    private static readonly int[] _programCounts = [1, 100, 1_000];

    public void Queue() => SendQueue(options.Size(QueueLetters)).GetAwaiter().GetResult();

    public void Memory() => MeasureMemory().GetAwaiter().GetResult();

    private async Task SendQueue(int letters)
    {
        using var google = await LocalGoogleProcess.Start(StartText);
        var id = await google.NewSpreadsheet(letters / LettersOfMatch);
        using var worker = MailWorker.Open(google.Address, id);
        await worker.SetUp();
        var program = worker.Settings.Programs[0];
        var rounds = worker.WorkerServices.RoundsOf(program, _ => { });
        await rounds.Match(_ => new(_start), CancellationToken.None);
        await google.Approve(id, letters / LettersOfMatch);

        var before = Environment.CpuUsage.TotalTime;
        var (now, sent, roundsRun) = (_start, 0, 0);
        var days = new SortedDictionary<int, int>();
        for (Instant? next = _start; next is { } moment; roundsRun++)
        {
            now = moment;
            var report = await rounds.SendMail(_ => new(now), CancellationToken.None);
            sent += report.Sent;
            var day = (int)(now - _start).TotalDays;
            days[day] = days.GetValueOrDefault(day) + report.Sent;
            next = report.NextAt;
        }

        var cpu = Environment.CpuUsage.TotalTime - before;
        var inSent = await google.CountSent();
        if (sent < letters || inSent != sent)
        {
            table.Disagree($"of {letters} letters {sent} were sent, and {inSent} stand in SENT");
        }

        table.AddTime(
            new Measured(
                "letters in a queue: processor time of the worker, a letter",
                BenchmarkOptions.Named(letters),
                cpu / sent
            ),
            null
        );
        table.Note(
            $"{sent} letters in {roundsRun} rounds, by the day since the first: "
                + string.Join(", ", days.Values)
                + $"; the last {Hours(now - _start)} hours after the first. The budget allows "
                + $"{program.Mail.Limits.PerDayMax} a day and {program.Mail.Limits.PerMinuteMax} a minute."
        );
    }

    private async Task MeasureMemory()
    {
        using var google = await LocalGoogleProcess.Start(StartText);
        var original = await google.NewSpreadsheet(PairsAtRest);
        using (var first = MailWorker.Open(google.Address, original))
        {
            await first.SetUp();
            await PollTwice(first);
        }

        foreach (var count in _programCounts.Select(each => Math.Max(1, options.Size(each))))
        {
            await MeasureMemory(google, original, count);
        }
    }

    /// <summary>All have been polled, and nothing is left to do: that is a program at rest.</summary>
    private async Task MeasureMemory(LocalGoogleProcess google, string original, int count)
    {
        var ids = new List<string>();
        while (ids.Count < count)
        {
            ids.Add(await google.Copy(original));
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var worker = MailWorker.Open(google.Address, ids);
        var polled = await PollTwice(worker);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(polled);
        table.Note(
            $"{BenchmarkOptions.Named(count)} programs at rest with {2 * PairsAtRest} responses each: "
                + $"{held / 1024.0 / count:N0} KB a program of the managed heap, "
                + $"{Show.Megabytes(Environment.WorkingSet)} the whole process."
        );
    }

    private static async Task<IReadOnlyList<object>> PollTwice(MailWorker worker)
    {
        var polled = new List<object>();
        foreach (var program in worker.Settings.Programs)
        {
            var rounds = worker.WorkerServices.RoundsOf(program, _ => { });
            for (var poll = 0; poll < 2; poll++)
            {
                await rounds.Run((_, _) => ValueTask.FromResult(_start), CancellationToken.None);
            }

            polled.Add(rounds);
        }

        return polled;
    }

    private static string Hours(Duration duration) =>
        duration.TotalHours.ToString("N1", CultureInfo.InvariantCulture);
}
