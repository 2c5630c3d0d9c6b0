using System.Text.Json.Nodes;
using SheetsMatcher.Worker.Tests.Mailing;
using SheetsMatcher.Worker.Tests.Operations;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// Whatever becomes of a brake, nobody gets a letter and every place says why; once it is mended,
/// each letter goes once.
/// </summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class BrakeRoundTests
{
    private const string TestMode = "Test mode: send all letters to";

    private Rig _rig;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        await _rig.Poll();
        await _rig.Type("Matches!C2", "Approve");
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [TestCase("Mail", "")]
    [TestCase("Mail", "   ")]
    [TestCase("Mail", "yse")]
    [TestCase("Mail", "#REF!")]
    [TestCase(TestMode, "")]
    [TestCase(TestMode, "me(at)example.org")]
    [TestCase("Send letters from", "early")]
    [TestCase("Send letters until", "")]
    public async Task A_brake_that_cannot_be_read_holds_all_mail(string setting, string typed)
    {
        var before = await _rig.ReadBeside("Settings", setting, "Value");
        await _rig.TypeBeside("Settings", setting, "Value", typed);

        await _rig.PollAndRequireHeld(setting);
        Assert.That(
            await _rig.ReadBeside("Settings", setting, "Problem"),
            Does.EndWith("no letter goes.")
        );

        await _rig.TypeBeside("Settings", setting, "Value", before);
        await _rig.RequireEachLetterOnce();
        Assert.That(await _rig.ReadBeside("Settings", setting, "Problem"), Is.Empty);
    }

    [Test]
    public async Task A_brake_whose_row_is_gone_holds_until_setup_brings_it_back()
    {
        var rows = await _rig.Rows("Settings");
        var row = rows.Select(each => each[0]).ToList().IndexOf("Mail");
        await _rig.Batch(
            new JsonObject
            {
                ["deleteDimension"] = new JsonObject
                {
                    ["range"] = new JsonObject
                    {
                        ["sheetId"] = await _rig.SheetIdOf("Settings"),
                        ["dimension"] = "ROWS",
                        ["startIndex"] = row,
                        ["endIndex"] = row + 1,
                    },
                },
            }
        );

        await _rig.PollAndRequireHeld("Mail");

        await _rig.SetUp();
        await _rig.Poll();
        Assert.That(_rig.Sent(), Is.Empty, "the row that is back may have stopped mail");
        await _rig.LetMailGo();
        await _rig.RequireEachLetterOnce();
    }

    [TestCase("A1", "Setting")]
    [TestCase("B1", "Value")]
    public async Task A_renamed_heading_holds_until_it_is_back(string cell, string heading)
    {
        await _rig.Type($"Settings!{cell}", "What");

        await _rig.PollAndRequireHeld("Settings");

        await _rig.Type($"Settings!{cell}", heading);
        await _rig.RequireEachLetterOnce();
    }

    [Test]
    public async Task A_cleared_tab_holds_until_its_cells_are_back()
    {
        var rows = await _rig.Rows("Settings");
        await _rig.Fill("Settings", [.. rows.Select(_ => (object[])["", "", "", ""])]);

        await _rig.PollAndRequireHeld("Settings");

        await _rig.Fill("Settings", [.. rows.Select(row => (object[])[.. row])]);
        await _rig.RequireEachLetterOnce();
    }

    [Test]
    public async Task A_deleted_tab_holds_until_setup_makes_a_new_one()
    {
        await DeleteTab(_rig, "Settings");
        await _rig.Poll();

        await _rig.Poll();
        var said = await _rig.Rows("Problems");
        var status = await ToolRun.On(_rig, "status", "--json");

        Assert.That(_rig.Sent(), Is.Empty);
        Assert.That((bool?)status.Json[0]?["mailGoes"], Is.False);
        Assert.That(said[1][3], Does.Contain("the tab \"Settings\""));
        Assert.That(said[1][4], Does.Contain("until you tick \"Mail\" and type off"));

        await _rig.SetUp();
        await _rig.Poll();
        Assert.That(_rig.Sent(), Is.Empty, "the tab that is gone may have stopped mail");
        await _rig.LetMailGo();
        await _rig.RequireEachLetterOnce();
    }

    [Test]
    public async Task A_box_that_is_not_checked_is_off_and_no_problem()
    {
        await _rig.TypeBeside("Settings", "Mail", "Value", "FALSE");

        await _rig.Poll();
        var status = await ToolRun.On(_rig, "status", "--json");

        Assert.That(_rig.Sent(), Is.Empty);
        Assert.That((bool?)status.Json[0]?["mailGoes"], Is.False);
        Assert.That($"{status.Json[0]?["mail"]}", Does.Contain("switched off"));
        Assert.That(await _rig.ReadBeside("Dashboard", "Mail", "Count"), Is.EqualTo("off"));
        Assert.That(await _rig.Rows("Problems"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_box_that_is_emptied_between_two_letters_keeps_the_second_one()
    {
        AfterFirstLetter(_rig, () => _rig.TypeBeside("Settings", "Mail", "Value", ""));

        await _rig.Poll();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(1));
    }

    [TestCase("C2", "")]
    [TestCase("C2", "Hold")]
    [TestCase("D2", "Somebody Else")]
    [TestCase("C1", "My decision")]
    public async Task What_changes_in_a_match_between_two_letters_keeps_the_second_one(
        string cell,
        string typed
    )
    {
        AfterFirstLetter(_rig, () => _rig.Type($"Matches!{cell}", typed));

        await _rig.Poll();
        await _rig.Poll();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_tab_that_is_deleted_between_two_letters_keeps_the_second_one(
        [Values("Settings", "Outbox")] string tab
    )
    {
        // Without a Dashboard the tabs are looked for before each letter.
        await using var rig = await Rig.OpenWithout("Dashboard");
        await rig.Poll();
        await rig.Type("Matches!C2", "Approve");
        AfterFirstLetter(rig, () => DeleteTab(rig, tab));

        await rig.Poll();
        await rig.Poll();

        Assert.That(rig.Sent(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Matching_that_cannot_be_read_proposes_nothing_new()
    {
        var before = await _rig.Rows("Matches");
        await _rig.TypeBeside("Settings", "Matching", "Value", "");
        await _rig.Fill("Mentee responses", SmallProgram.Mentees.Take(2).ToList());

        await _rig.Poll();

        Assert.That(await _rig.Rows("Matches"), Is.EqualTo(before));
        Assert.That(await _rig.ReadBeside("Dashboard", "Proposals", "Count"), Is.EqualTo("held"));
        // Mail has its own brake.
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    private static void AfterFirstLetter(Rig rig, Func<Task> edit)
    {
        var isDone = false;
        rig.Google.Requests.Completed += request =>
        {
            if (!isDone && request.Target.EndsWith("/drafts/send", StringComparison.Ordinal))
            {
                isDone = true;
                Task.Run(edit).Wait();
            }
        };
    }

    private static async Task DeleteTab(Rig rig, string title) =>
        await rig.Batch(
            new JsonObject
            {
                ["deleteSheet"] = new JsonObject { ["sheetId"] = await rig.SheetIdOf(title) },
            }
        );
}
