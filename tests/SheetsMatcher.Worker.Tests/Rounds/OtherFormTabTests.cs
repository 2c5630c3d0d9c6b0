using System.Text.Json.Nodes;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Tests.Operations;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>A form that was linked anew writes into a new tab beside the old one.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class OtherFormTabTests
{
    private const string NewTab = "Form Responses 3";
    private const int NewTabId = 7301;

    private Rig _rig;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        await _rig.Batch(
            new JsonObject
            {
                ["addSheet"] = new JsonObject
                {
                    ["properties"] = new JsonObject { ["sheetId"] = NewTabId, ["title"] = NewTab },
                },
            }
        );
        var head = SmallProgram.Mentees[0];
        await TypeRow(1, head);
        await TypeRow(2, [.. SmallProgram.Mentees[1].Select(Person)]);

        static object Person(object answer) =>
            answer is string text
                ? text.Replace("ana@", "zoe@", StringComparison.Ordinal)
                    .Replace("Ana Silva", "Zoe Park", StringComparison.Ordinal)
                : answer;
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task It_is_asked_about_and_not_read_by_itself()
    {
        await _rig.Match();

        var asked = await Question();
        Assert.That(asked, Does.Contain("Read this tab as well as \"Mentee responses\"?"));
        Assert.That(await Everybody(), Does.Not.Contain("Zoe Park"));
    }

    [Test]
    public async Task Its_people_take_part_once_somebody_says_yes()
    {
        await Answer("Yes");

        Assert.That(await Everybody(), Does.Contain("Zoe Park").And.Contain("Bo Lindqvist"));
        Assert.That(await Question(), Does.Contain("Solved"));
        Assert.That(
            string.Join('|', (await _rig.Rows("Unmatched"))[1]),
            Does.Contain($"gid={NewTabId}")
        );
    }

    [Test]
    public async Task No_is_heard_too([Values] bool restarted)
    {
        await Answer("No");
        if (restarted)
        {
            _rig.StartWorker();
            await _rig.Match();
        }

        Assert.That(await Everybody(), Does.Not.Contain("Zoe Park"));
        Assert.That(await Question(), Does.Contain("Solved"));
    }

    [Test]
    public async Task A_tab_of_the_committees_own_is_nothing_to_ask_about()
    {
        await TypeRow(1, ["Whom", "to", "phone"]);

        await _rig.Match();

        Assert.That(string.Join('\n', await Problems()), Does.Not.Contain(NewTab));
    }

    [Test]
    public async Task It_is_read_after_a_restart_and_export_and_erase_know_it()
    {
        await Answer("Yes");
        _rig.StartWorker();
        await _rig.Match();

        var exported = await ToolRun.On(_rig, "export", "mentees");
        var erased = await ToolRun.On(_rig, "erase", "zoe@example.org", "--yes");

        Assert.That(exported.Output, Does.Contain("Zoe Park").And.Contain("Ana Silva"));
        Assert.That(erased.ExitCode, Is.Zero, erased.Errors);
        Assert.That(await _rig.Rows(NewTab), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task When_it_vanishes_the_rounds_stop_until_setup_is_told()
    {
        await Answer("Yes");
        await _rig.Batch(
            new JsonObject { ["deleteSheet"] = new JsonObject { ["sheetId"] = NewTabId } }
        );

        var said = "";
        foreach (var _ in Enumerable.Range(0, 2))
        {
            try
            {
                await _rig.Match();
            }
            catch (Exception stopped) when (stopped is RoundBlockedException or TabGoneException)
            {
                said = stopped.Message;
            }
        }
        Assert.That(said, Does.Contain("Mentee responses").And.Contain("setup"));

        await _rig.SetUp();
        await _rig.Match();
        Assert.That(await Everybody(), Does.Contain("Ana Silva"));
        Assert.That(await Everybody(), Does.Contain("mentee|Withdrawn").And.Contain("Zoe Park"));
    }

    private async Task Answer(string word)
    {
        await _rig.Match();
        var rows = await _rig.Rows("Problems");
        var answer = rows[0].ToList().IndexOf("Answer");
        var row = rows.ToList()
            .FindIndex(each => string.Join('|', each).Contains(NewTab, StringComparison.Ordinal));
        await _rig.Type($"Problems!{(char)('A' + answer)}{row + 1}", word);
        await _rig.Match();
        await _rig.Match();
    }

    private async Task<string> Everybody() =>
        string.Join(
            '\n',
            (await _rig.Rows("Matches"))
                .Concat(await _rig.Rows("Unmatched"))
                .Select(row => string.Join('|', row))
                .Where(row => !row.Contains("Superseded", StringComparison.Ordinal))
        );

    private async Task<string> Question() =>
        (await Problems()).Single(row => row.Contains(NewTab, StringComparison.Ordinal));

    private async Task<IEnumerable<string>> Problems() =>
        (await _rig.Rows("Problems")).Select(row => string.Join('|', row));

    private async Task TypeRow(int row, IReadOnlyList<object> cells)
    {
        for (var column = 0; column < cells.Count; column++)
        {
            await _rig.Type($"{NewTab}!{(char)('A' + column)}{row}", $"{cells[column]}");
        }
    }
}
