using System.Text.Json.Nodes;
using SheetsMatcher.Demo.Local;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>What is wrong with one program is that program's alone.</summary>
[Category("Process")]
public sealed class TwoProgramsTests
{
    private const int Letters = 54;

    [Test]
    public async Task A_wrong_spreadsheet_id_stops_its_own_program_alone()
    {
        await using var program = await SampleProgram.Open();
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(program.Stage.Files.Settings));
        var wrong =
            settings?["Programs"]?["demo"]?.DeepClone()
            ?? throw new InvalidOperationException("the sample has no program demo");
        wrong["SpreadsheetId"] = "no-such-spreadsheet";
        // In front of the other in the order in which they are looked at.
        await program.Set("Programs:astray", wrong);
        var worker = await program.StartWorker();
        await UntilProposed(program);
        await program.ApproveAll();
        var sent = await SentInTheEnd(program);
        var status = await program.Run("status");

        Assert.Multiple(() =>
        {
            Assert.That(worker.HasExited, Is.False);
            Assert.That(worker.Output.ErrorLines, Has.Some.Contains("program astray cannot go on"));
            Assert.That(sent, Is.EqualTo(Letters));
            Assert.That(status.Output.Lines, Has.Some.Contains("no-such-spreadsheet"));
        });
    }

    /// <summary>Not by rounds: those of the program that cannot go on look at the clock too.</summary>
    private static async Task UntilProposed(SampleProgram program)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!(await program.Spreadsheet.Read("Matches")).Rows.Any())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }

    private static async Task<int> SentInTheEnd(SampleProgram program)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var sent = await SentLetter.ReadAll(program.Stage.Api);
            if (sent.Count >= Letters || patience.IsCancellationRequested)
            {
                return sent.Count;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        }
    }
}
