using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Commands.Csv;
using SheetsMatcher.Worker.Google.Sheets;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Security;

/// <summary>What a stranger typed into a form is never computed, in the sheet or in a file.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FormulaTests
{
    private static readonly string[] Formulas =
    [
        "=HYPERLINK(\"http://example.org\",\"x\")",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(1)",
        " =1+1",
    ];

    [Test]
    public void Text_goes_to_the_sheet_as_text([ValueSource(nameof(Formulas))] string formula)
    {
        var written = CellValues.ToCellData(Cell.Of(formula)).UserEnteredValue;

        Assert.That(written.StringValue, Is.EqualTo(formula));
        Assert.That(written.FormulaValue, Is.Null);
    }

    [Test]
    public void Text_goes_to_a_file_as_text([ValueSource(nameof(Formulas))] string formula)
    {
        using var file = new StringWriter();

        CsvText.Write(
            file,
            [
                [formula, "plain"],
            ]
        );

        Assert.That(file.ToString().TrimStart('"'), Does.StartWith("'"));
        Assert.That(CsvText.Plain(CsvText.Harmless(formula)), Is.EqualTo(formula));
    }

    [TestCase("O'Leary")]
    [TestCase("'tis")]
    [TestCase("a=b")]
    public void Other_text_stays_as_it_is(string text) =>
        Assert.That(CsvText.Plain(CsvText.Harmless(text)), Is.EqualTo(text));

    [Test]
    public async Task No_cell_that_a_round_writes_is_a_formula()
    {
        await using var rig = await Rig.Open();
        await rig.Type("Mentor responses!C2", "'=HYPERLINK(\"http://example.org\",\"Ruth\")");
        await rig.Type("Mentee responses!C2", "'+Ana");
        await rig.Match();
        await rig.Type("Matches!C2", "Approve");
        await rig.Mail();

        foreach (var tab in new[] { "Matches", "Unmatched", "Problems", "Outbox" })
        {
            Assert.That(await rig.Formulas(tab), Is.Empty, tab);
        }

        Assert.That(
            (await rig.Rows("Matches")).SelectMany(row => row),
            Has.Some.StartsWith("=HYPERLINK")
        );
    }
}
