using SheetsMatcher.Core.Seen;
using SheetsMatcher.Worker.Tests.Rounds;
using SheetsMatcher.Worker.Tests.Security;

namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>A person who asks for it is gone, stays gone, and nobody else is touched.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class EraseTests
{
    private const string Ana = "ana@example.org";

    private Rig _rig;

    [SetUp]
    public async Task MatchAndMail()
    {
        _rig = await Rig.Open();
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Type("Matches!C3", "Approve");
        await _rig.Mail();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [TestCase("Match")]
    [TestCase("match")]
    [TestCase(" Match:")]
    public async Task Nothing_in_sheet_or_ledger_names_the_person_any_more(string heading)
    {
        await _rig.Type("Matches!A1", heading);
        var run = await ToolRun.On(_rig, "erase", Ana, "--yes", "--json");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That((int?)run.Json["erased"]?[0]?["erasedSoFar"], Is.EqualTo(1));
        // What others' rows said of the person goes with the next round.
        _rig.StartWorker();
        await _rig.Match();
        foreach (var tab in new[] { "Mentee responses", "Matches", "Outbox", "Unmatched" })
        {
            var cells = (await _rig.Rows(tab)).SelectMany(row => row).ToList();
            Assert.That(cells, Has.None.Contains(Ana).And.None.Contains("Ana Silva"), tab);
        }

        Assert.That(await LedgerText(), Does.Not.Contain(Ana).And.Not.Contain("Ana Silva"));
        Assert.That(await LedgerText(), Does.Contain("bo@example.org"));
    }

    /// <summary>What the ledger knows of these rows would stay.</summary>
    [TestCase("Matches!H1", "match", "more than once")]
    [TestCase("Matches!A1", "No.", "nowhere")]
    [TestCase("Outbox!L1", "REF", "more than once")]
    public async Task Nothing_is_erased_while_rows_cannot_be_told_by_their_heading(
        string cell,
        string heading,
        string found
    )
    {
        await _rig.Type(cell, heading);

        var run = await ToolRun.On(_rig, "erase", Ana, "--yes");

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.Errors, Does.Contain(found).And.Contains("Nothing was erased"));
        Assert.That(
            (await _rig.Rows("Mentee responses")).SelectMany(row => row),
            Has.Some.EqualTo(Ana)
        );
    }

    [TestCase("Mentee", "mentee")]
    [TestCase("Mentee email", "MENTEE E-MAIL")]
    public async Task A_heading_in_other_case_hides_no_row(string heading, string typed)
    {
        var headings = (await _rig.Rows("Matches"))[0];
        var column = (char)('A' + headings.ToList().IndexOf(heading));
        await _rig.Type($"Matches!{column}1", typed);

        var run = await ToolRun.On(_rig, "erase", Ana, "--yes");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That((await _rig.Rows("Matches")).SelectMany(row => row), Has.None.EqualTo(Ana));
        Assert.That(await LedgerText(), Does.Not.Contain(Ana).And.Not.Contain("Ana Silva"));
    }

    [Test]
    public async Task The_marks_of_the_persons_cells_go_at_once()
    {
        Assert.That(await LedgerText(), Does.Contain(CellMark.Of(Ana)));

        await ToolRun.On(_rig, "erase", Ana, "--yes");

        Assert.That(
            await LedgerText(),
            Does.Not.Contain(CellMark.Of(Ana)).And.Not.Contain(CellMark.Of("Ana Silva"))
        );
        Assert.That(await LedgerText(), Does.Contain(CellMark.Of("bo@example.org")));
    }

    [Test]
    public async Task Where_copies_remain_is_said()
    {
        var run = await ToolRun.On(_rig, "erase", Ana, "--yes");

        Assert.That(
            run.Output.ReplaceLineEndings(" "),
            Does.Contain("SENT").And.Contain("the form itself").And.Contain("backups")
        );
    }

    [Test]
    public async Task The_others_keep_their_match_and_get_nothing_twice()
    {
        await ToolRun.On(_rig, "erase", Ana, "--yes");
        var sentBefore = _rig.Sent().Count;
        _rig.StartWorker();
        await _rig.Match();
        var mail = await _rig.Mail();

        Assert.That(mail.Sent, Is.Zero);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(sentBefore));
        var matches = await _rig.Rows("Matches");
        Assert.That(matches.Skip(1).Select(row => row[3]), Is.EqualTo(new[] { "Bo Lindqvist" }));
    }

    [Test]
    public async Task Who_turns_up_again_is_neither_matched_nor_written_to()
    {
        await ToolRun.On(_rig, "erase", Ana, "--yes");
        await ApplyAgain();
        _rig.StartWorker();
        await _rig.Match();

        var matches = await _rig.Rows("Matches");
        var problems = await _rig.Rows("Problems");
        Assert.That(matches.SelectMany(row => row), Has.None.Contains("Ana Silva"));
        Assert.That(problems.SelectMany(row => row), Has.Some.Contains("asked to be erased"));
    }

    [Test]
    public async Task Undone_the_person_may_apply_again()
    {
        await ToolRun.On(_rig, "erase", Ana, "--yes");
        await ApplyAgain();
        var undo = await ToolRun.On(_rig, "erase", Ana, "--undo");
        _rig.StartWorker();
        await _rig.Match();

        Assert.That(undo.Output, Does.Contain("again"));
        Assert.That(
            (await _rig.Rows("Matches")).SelectMany(row => row),
            Has.Some.Contains("Ana Silva")
        );
    }

    [Test]
    public async Task Without_a_yes_nothing_is_erased()
    {
        var run = await ToolRun.Of(["erase", Ana, "--settings", _rig.SettingsPath], "no\n");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Errors, Does.Contain("Nothing was erased"));
        Assert.That(await LedgerText(), Does.Contain(Ana));
    }

    [TestCase("o@example.org", Description = "The end of another address.")]
    [TestCase("anna@example.org")]
    public async Task An_address_that_nobody_has_is_told_before_anything_is_asked(string address)
    {
        var run = await ToolRun.Of(["erase", address, "--settings", _rig.SettingsPath], "yes\n");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1));
        Assert.That(run.Errors, Does.Contain(address).And.Contain("Nothing was erased"));
        Assert.That(await LedgerText(), Does.Contain("bo@example.org"));
    }

    [Test]
    public async Task A_second_run_says_that_nobody_is_known_any_more_and_asks_nothing()
    {
        await ToolRun.On(_rig, "erase", Ana, "--yes");
        var run = await ToolRun.Of(["erase", Ana, "--settings", _rig.SettingsPath], "");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(
            run.Output.ReplaceLineEndings(" "),
            Does.Contain($"nobody with the address {Ana} is known any more")
                .And.Contain("People erased so far: 1.")
                .And.Not.Contain("erased. Rows")
        );
    }

    [Test]
    public async Task A_person_of_two_addresses_is_one_and_may_apply_again_from_either()
    {
        const string second = "ana.silva@example.org";
        await _rig.Type("Mentee responses!B2", second);
        await _rig.Match();
        var run = await ToolRun.On(_rig, "erase", second, "--yes", "--json");
        var undo = await ToolRun.On(_rig, "erase", second, "--undo");
        await ApplyAgain();
        _rig.StartWorker();
        await _rig.Match();

        Assert.That((int?)run.Json["erased"]?[0]?["erasedSoFar"], Is.EqualTo(1));
        Assert.That(undo.Output, Does.Contain("again"));
        Assert.That((await _rig.Rows("Matches")).SelectMany(row => row), Has.Some.EqualTo(Ana));
    }

    [Test]
    public async Task The_committees_own_address_is_refused()
    {
        var run = await ToolRun.On(_rig, "erase", "Mentoring@example.org", "--yes");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1));
        Assert.That(
            run.Errors,
            Does.Contain("committee's own address in program lta").And.Contain("Nothing was erased")
        );
        Assert.That(await LedgerText(), Does.Contain("mentoring@example.org"));
    }

    [Test]
    public async Task What_is_no_address_is_refused()
    {
        var run = await ToolRun.On(_rig, "erase", "Ana Silva", "--yes");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1));
    }

    private async Task ApplyAgain()
    {
        var row = SmallProgram.Mentees[1];
        for (var column = 0; column < row.Count; column++)
        {
            var cell = $"Mentee responses!{(char)('A' + column)}9";
            await _rig.Type(cell, column == 0 ? "2010-10-20 10:00:00" : $"{row[column]}");
        }
    }

    private async Task<string> LedgerText()
    {
        var tables = await LedgerTexts.ByTable(_rig.Settings.Written.Ledger.ConnectionString);
        return string.Join('\n', tables.Values);
    }
}
