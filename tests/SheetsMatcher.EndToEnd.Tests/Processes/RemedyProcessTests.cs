using System.Text.Json.Nodes;
using SheetsMatcher.Demo.Local;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>A slip beside the running worker, and the remedy that Problems names for it.</summary>
[Category("Process")]
public sealed class RemedyProcessTests
{
    [Test]
    public async Task Mail_box_cleared_with_the_Delete_key_lets_nothing_go_until_it_is_ticked_again()
    {
        await using var program = await SampleProgram.Open();
        await program.Run("round");
        await program.StartWorker();
        await program.NextRounds();
        var settings = await program.Spreadsheet.Read("Settings");
        var at = settings.Rows.ToList().FindIndex(row => settings.At(row, "Setting") == "Mail");
        var mail = settings.Address(at + 2, "Value");

        await Put(program, mail, "");
        await program.ApproveAll();
        await program.NextRounds();
        await program.NextRounds();
        var whileCleared = await SentLetter.ReadAll(program.Demo.Api);
        var told = await Told(program);
        await Put(program, mail, true);
        await program.NextRounds();
        await program.NextRounds();
        var sent = (await SentLetter.ReadAll(program.Demo.Api))
            .Select(letter => letter.To)
            .ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(whileCleared, Is.Empty);
            Assert.That(told, Has.One.Contains("no letter goes"));
            Assert.That(sent, Is.Not.Empty);
            Assert.That(sent, Is.EquivalentTo(await Approved(program)));
            Assert.That(await Told(program), Has.None.Contains("no letter goes"));
        }
    }

    private static async Task<List<string>> Approved(SampleProgram program)
    {
        var matches = await program.Spreadsheet.Read("Matches");
        return
        [
            .. matches
                .Rows.Where(row => matches.At(row, "Decision") == "Approve")
                .SelectMany(row =>
                    new[] { matches.At(row, "Mentee email"), matches.At(row, "Mentor email") }
                ),
        ];
    }

    private static async Task<List<string>> Told(SampleProgram program)
    {
        var problems = await program.Spreadsheet.Read("Problems");
        return
        [
            .. problems
                .Rows.Where(row => problems.At(row, "Status") == "Open")
                .Select(row => problems.At(row, "What to do")),
        ];
    }

    private static Task Put(SampleProgram program, string address, JsonNode value) =>
        program.Demo.Api.Put(
            $"/v4/spreadsheets/{program.Spreadsheet.Id}/values/{Uri.EscapeDataString(address)}"
                + "?valueInputOption=RAW",
            new JsonObject { ["values"] = new JsonArray(new JsonArray(value)) }
        );
}
