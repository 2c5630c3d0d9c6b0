using System.Collections.Concurrent;
using Microsoft.Playwright;
using SheetsMatcher.EndToEnd.Tests.Processes;
using SheetsMatcher.LocalGoogle.Control;
using SheetsMatcher.LocalGoogle.Faults;

namespace SheetsMatcher.EndToEnd.Tests.Browser;

/// <summary>
/// A person sorts the tab in the page after the round has read it and before it writes.
/// </summary>
[Category("Browser")]
internal sealed class SortDuringRoundTests : BrowserWithProgram
{
    private const string Read = "values:batchGetByDataFilter";
    private const string Write = ":batchUpdate";
    private const int Noted = 5;

    private static readonly TimeSpan TimeToSort = TimeSpan.FromSeconds(10);
    private static readonly string[] OfPeople =
    [
        "Decision",
        "Note",
        "Mentee email",
        "Mentor email",
    ];

    private readonly ConcurrentQueue<string> _writes = [];

    protected override Task Begin(SampleProgram program) => program.Run("round");

    [Test]
    public async Task Nothing_that_people_typed_is_lost_or_parted_from_its_match()
    {
        var program = Program;
        var page = await Chromium.OpenPage();
        await page.GotoAsync(new Uri(program.Demo.Address, "/#sheet/Matches").ToString());
        var sheet = new SheetPage(page);
        for (var row = 2; row < 2 + Noted; row++)
        {
            await sheet.Type(row, "Note", $"Note {row}");
        }

        await sheet.Type(2, "Decision", "Approve");
        await Assertions
            .Expect(page.GetByTestId("sheet-status"))
            .ToHaveAttributeAsync("data-state", "saved");
        var before = await Beside(program);
        var google = program.Demo.Google;
        google.Faults.Add(
            new FaultRule(FaultKind.Delay) { PathContains = Read, Delay = TimeToSort }
        );
        await program.StartWorker();
        // By then the worker has noted in the spreadsheet that it looks after it.
        await UntilStruck(google.Faults);
        google.Requests.Completed += Remember;
        await Sort(page, sheet, "Note");
        var writesMeanwhile = _writes.Count;
        await program.NextRounds();
        await program.NextRounds();
        google.Requests.Completed -= Remember;

        var after = await Beside(program);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(writesMeanwhile, Is.EqualTo(1), "the sort alone");
            Assert.That(_writes, Has.Count.GreaterThan(1), "the round wrote after the sort");
            Assert.That(after, Is.EquivalentTo(before));
            Assert.That(after.Keys, Is.Not.EqualTo(before.Keys), "the rows have moved");
            Assert.That(await ApprovedOf(program), Is.EqualTo(new[] { "Approve" }));
        }
    }

    private void Remember(CompletedRequest request)
    {
        if (request.Target.Split('?')[0].EndsWith(Write, StringComparison.Ordinal))
        {
            _writes.Enqueue(request.Target);
        }
    }

    private static async Task UntilStruck(FaultInjector faults)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (faults.All().Count > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    /// <summary>Empty cells come last, so that rows with a note come to stand first.</summary>
    private static async Task Sort(IPage page, SheetPage sheet, string header)
    {
        await (await sheet.Cell(4, header)).ClickAsync();
        await page.GetByTestId("menu-sort").ClickAsync();
        await page.GetByTestId("menu-sort-descending").ClickAsync();
        await sheet.Expect(2, header, $"Note {1 + Noted}");
    }

    /// <summary>By match id, in the order of the rows: what people typed, and whose match it is.</summary>
    private static async Task<Dictionary<string, string>> Beside(SampleProgram program)
    {
        var matches = await program.Spreadsheet.Read("Matches");
        return matches.Rows.ToDictionary(
            row => matches.At(row, "Match"),
            row => string.Join('|', OfPeople.Select(header => matches.At(row, header)))
        );
    }

    /// <summary>The decisions beside which the worker says that the match is approved.</summary>
    private static async Task<IEnumerable<string>> ApprovedOf(SampleProgram program)
    {
        var matches = await program.Spreadsheet.Read("Matches");
        return matches
            .Rows.Where(row => matches.At(row, "Status") == "Approved")
            .Select(row => matches.At(row, "Decision"));
    }
}
