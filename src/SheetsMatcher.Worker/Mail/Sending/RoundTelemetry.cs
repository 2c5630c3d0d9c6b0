using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SheetsMatcher.Worker.Mail.Sending;

/// <summary>Traces and metrics of the rounds: ids and counts only.</summary>
internal static class RoundTelemetry
{
    public const string Name = "SheetsMatcher";

    private static readonly ActivitySource Traces = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "sheetsmatcher.round.duration",
        "s",
        "How long rounds took."
    );

    private static readonly Counter<long> Rounds = Meter.CreateCounter<long>(
        "sheetsmatcher.rounds",
        description: "Rounds by how they ended."
    );

    private static readonly Counter<long> Letters = Meter.CreateCounter<long>(
        "sheetsmatcher.letters",
        description: "Letters by what became of them."
    );

    public static Activity? Begin(string programId, string round) =>
        Traces.StartActivity($"{round} round")?.SetTag("program", programId).SetTag("round", round);

    public static void End(string programId, string round, TimeSpan took, string problem)
    {
        var tags = new TagList
        {
            { "program", programId },
            { "round", round },
            { "outcome", problem.Length == 0 ? "good" : "trouble" },
        };
        Rounds.Add(1, tags);
        Duration.Record(took.TotalSeconds, tags);
        if (problem.Length > 0)
        {
            // The words may quote a cell, so they stay in the log and on the status page.
            Activity.Current?.SetStatus(ActivityStatusCode.Error);
        }
    }

    public static void Letter(string programId, SendProgress progress) =>
        Letters.Add(
            1,
            new TagList
            {
                { "program", programId },
                { "outcome", $"{progress}".ToLowerInvariant() },
            }
        );
}
