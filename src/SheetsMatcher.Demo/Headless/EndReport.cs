using System.Globalization;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.Demo.Headless;

/// <summary>What stands and what was sent at the end, beside what was expected.</summary>
internal sealed record EndReport(
    ExpectedEnd Expected,
    LocalTab Outbox,
    IReadOnlyList<string> Differences
)
{
    public static async Task<EndReport> Read(DemoEnvironment stage)
    {
        var outbox = await stage.Spreadsheet.Read("Outbox");
        var sent = await SentLetter.ReadAll(stage.Api);
        var expected = stage.Intake.Expected;
        return new EndReport(
            expected,
            outbox,
            [
                .. MatchDifferences.Of(expected, await stage.Spreadsheet.Read("Matches")),
                .. LetterDifferences.Of(stage.Intake, sent, outbox),
                .. TabDifferences.Of(
                    expected,
                    await stage.Spreadsheet.Read("Unmatched"),
                    await stage.Spreadsheet.Read("Problems")
                ),
            ]
        );
    }

    /// <summary>The table of letters for each milestone.</summary>
    public async Task Write(TextWriter output)
    {
        await output.WriteLineAsync($"{"Letters", -32} {"expected", 8} {"sent", 8}");
        foreach (var milestone in Expected.Milestones)
        {
            var sent = Outbox.Rows.Count(row =>
                Outbox.At(row, "Letter") == milestone.Name && Outbox.At(row, "Status") == "Sent"
            );
            await output.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{milestone.Name, -32} {milestone.Letters, 8} {sent, 8}"
                )
            );
        }
    }
}
