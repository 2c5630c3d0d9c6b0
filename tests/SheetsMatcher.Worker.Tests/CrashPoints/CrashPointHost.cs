using System.Diagnostics;
using System.Text.Json;
using NodaTime;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Settings;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.CrashPoints;

/// <summary>
/// The process that <see cref="CrashPointTests"/> lose: workers side by side, each with its own
/// settings, ledger and Google, made of the same parts as <c>run</c>. Each stops at its point; when
/// all have stopped or come to their end, the process dies by SIGKILL. A worker that stands still
/// at a point leaves what one leaves that is killed there.
/// </summary>
internal static class CrashPointHost
{
    private static readonly Duration Pause = Duration.FromMinutes(5);

    /// <param name="args">A file of <see cref="CrashPointJob"/>s.</param>
    public static async Task<int> Main(string[] args)
    {
        var jobs = JsonSerializer.Deserialize<CrashPointJob[]>(
            await File.ReadAllTextAsync(args[0])
        );
        var ends = await Task.WhenAll((jobs ?? []).Select(job => Task.Run(() => Run(job))));
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(ends));
        await Console.Out.FlushAsync();
        // SIGKILL: no handler, no finally, no flush.
        Process.GetCurrentProcess().Kill();
        return 0;
    }

    private static async Task<CrashPointEnd> Run(CrashPointJob job)
    {
        var passed = 0;
        var isCut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = Work(
            job,
            new CrashPoint(async () =>
            {
                if (Interlocked.Increment(ref passed) == job.CutAt)
                {
                    isCut.SetResult();
                    await Task.Delay(Timeout.Infinite);
                }
            })
        );
        if (await Task.WhenAny(isCut.Task, ended) == ended)
        {
            // What it failed of, if it did.
            await ended;
        }

        return new CrashPointEnd(isCut.Task.IsCompleted, passed);
    }

    private static async Task Work(CrashPointJob job, CrashPoint crashPoint)
    {
        var settings = CheckedSettings.Read(job.Settings);
        using var workshop = WorkerServices.Open(settings, logsApart: true, crashPoint: crashPoint);
        using var alone = await workshop.TakeLedger();
        var program = settings.Programs[0];
        var rounds = workshop.RoundsOf(program, _ => { });
        for (var round = 0; round < job.RoundsMax; round++)
        {
            var now = Rig.Start + (Pause * round);
            await rounds.Run((_, _) => new ValueTask<Instant>(now), CancellationToken.None);
            var letters = await workshop.Outbox.Read(program.Id, program.Intake.Id);
            if (round > 0 && letters.All(letter => letter.IsSettled))
            {
                break;
            }
        }
    }
}
