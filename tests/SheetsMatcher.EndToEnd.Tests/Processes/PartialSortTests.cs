using System.Text.Json.Nodes;
using SheetsMatcher.Demo.Local;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// Somebody sorts some columns of Matches beside the running worker: it introduces nobody, and after
/// Undo every letter that is owed goes once.
/// </summary>
[Category("Process")]
public sealed class PartialSortTests
{
    private static readonly string[] _sorted = ["Decision", "Mentee", "Mentor"];

    private static readonly string[] _shown =
    [
        .. _sorted,
        "Match",
        "Status",
        "Points",
        "Why",
        "Flags",
        "Mentee email",
        "Mentor email",
    ];

    [Test]
    public async Task Partial_sort_introduces_nobody_and_Undo_loses_no_letter()
    {
        await using var program = await SampleProgram.Open();
        await program.Run("round");
        await Approve(program, [3, 7, 12, 20]);
        await program.StartWorker();
        await program.NextRounds();
        var introduced = await Approved(program);
        var whole = await program.Spreadsheet.Read("Matches");

        var first = whole.ColumnOf(_sorted[0]);
        await program.Spreadsheet.Sort("Matches", first, first..(first + _sorted.Length));
        var torn = await Texts(program);
        await program.NextRounds();
        await program.NextRounds();
        var afterSort = await Recipients(program);
        var written = await Texts(program);
        var told = await Told(program);

        await PutBack(program, whole);
        await Approve(program, [9, 22]);
        await program.NextRounds();
        await program.NextRounds();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(introduced, Has.Count.EqualTo(8));
            Assert.That(afterSort, Is.EquivalentTo(introduced), "nobody else");
            Assert.That(written, Is.EqualTo(torn), "nothing is written");
            Assert.That(told, Does.Contain("\"Decision\", \"Mentee\", \"Mentor\" sorted"));
            Assert.That(await Approved(program), Has.Count.EqualTo(12));
            Assert.That(await Recipients(program), Is.EquivalentTo(await Approved(program)));
        }
    }

    private static async Task Approve(SampleProgram program, int[] rows)
    {
        var matches = await program.Spreadsheet.Read("Matches");
        foreach (var row in rows)
        {
            await program.Spreadsheet.Type(matches.Address(row, "Decision"), "Approve");
        }
    }

    /// <summary>The addresses of the pairs that are approved.</summary>
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

    private static async Task<List<string>> Recipients(SampleProgram program) =>
        [.. (await SentLetter.ReadAll(program.Demo.Api)).Select(letter => letter.To)];

    private static async Task<List<string>> Texts(SampleProgram program)
    {
        var matches = await program.Spreadsheet.Read("Matches");
        return
        [
            .. matches.Rows.SelectMany(row => _shown.Select(header => matches.At(row, header))),
        ];
    }

    private static async Task<string> Told(SampleProgram program)
    {
        var problems = await program.Spreadsheet.Read("Problems");
        return string.Join(
            '\n',
            problems
                .Rows.Where(row => problems.At(row, "Status") == "Open")
                .Select(row => problems.At(row, "What"))
        );
    }

    /// <summary>What Undo does.</summary>
    private static Task PutBack(SampleProgram program, LocalTab whole) =>
        program.Demo.Api.Put(
            $"/v4/spreadsheets/{program.Spreadsheet.Id}/values/"
                + Uri.EscapeDataString(whole.Address(2, _sorted[0]))
                + "?valueInputOption=RAW",
            new JsonObject
            {
                ["values"] = new JsonArray([
                    .. whole.Rows.Select(row => new JsonArray([
                        .. _sorted.Select(header => JsonValue.Create(whole.At(row, header))),
                    ])),
                ]),
            }
        );
}
