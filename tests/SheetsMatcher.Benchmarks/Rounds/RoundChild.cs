using System.Diagnostics;
using System.Globalization;
using SheetsMatcher.Worker.Scheduling;
using SheetsMatcher.Worker.Tests.Editing;

namespace SheetsMatcher.Benchmarks.Rounds;

/// <summary>What a process of its own measured of the rounds over so many responses.</summary>
/// <param name="Times">The rounds in their order, by name.</param>
/// <param name="PeakBytes">The most memory of the whole process, LocalGoogle included.</param>
internal sealed record RoundTimes(
    IReadOnlyList<KeyValuePair<string, TimeSpan>> Times,
    long PeakBytes
);

/// <summary>
/// Plays the rounds over so many responses in a process of its own, whose memory then is of this
/// size alone and whose first round is as cold as a worker's that has just been started.
/// </summary>
internal static class RoundChild
{
    private const string Command = "--rounds";
    private const char Separator = '\t';
    private const string Peak = "peak";

    public static bool IsAskedFor(string[] args) => args.Length == 2 && args[0] == Command;

    /// <summary>Plays the rounds and prints what each took.</summary>
    public static async Task Run(string[] args)
    {
        var responses = int.Parse(args[1], CultureInfo.InvariantCulture);
        using var program = await ProgramInProcess.Open(
            Responses.OfMentors(responses / 2),
            Responses.OfMentees(responses / 2)
        );
        var rest = new MemoryAtRest(TimeProvider.System);
        await Time("first");
        await Time("second");
        program.Batch(Responses.Approval(program.SheetIdOf("Matches")));
        await Time("after a decision");
        await Time("after that");
        await Time("nothing changed");
        using var self = Process.GetCurrentProcess();
        Print(Peak, self.PeakWorkingSet64);

        async Task Time(string name)
        {
            var start = Stopwatch.GetTimestamp();
            await program.Round();
            Print(name, Stopwatch.GetElapsedTime(start).Ticks);
            rest.AfterRound();
        }
    }

    public static RoundTimes Measure(int responses)
    {
        string[] arguments = [Command, responses.ToString(CultureInfo.InvariantCulture)];
        using var child = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, arguments)
            {
                RedirectStandardOutput = true,
                Environment =
                {
                    // As the worker is set up, in its project and its runtimeconfig.template.json.
                    ["DOTNET_TieredPGO"] = "0",
                    ["DOTNET_GCRetainVM"] = "0",
                    ["DOTNET_GCgen0size"] = "400000",
                    ["DOTNET_GCLOHThreshold"] = "3D0900",
                },
            }
        )!;
        var lines = child
            .StandardOutput.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(Separator))
            .ToDictionary(
                parts => parts[0],
                parts => long.Parse(parts[1], CultureInfo.InvariantCulture)
            );
        child.WaitForExit();
        return new RoundTimes(
            [
                .. lines
                    .Where(line => line.Key != Peak)
                    .Select(line => KeyValuePair.Create(line.Key, TimeSpan.FromTicks(line.Value))),
            ],
            lines[Peak]
        );
    }

    private static void Print(string name, long value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}{Separator}{value}"));
}
