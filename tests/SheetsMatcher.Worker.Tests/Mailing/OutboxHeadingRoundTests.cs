using System.Text.Json.Nodes;
using SheetsMatcher.Worker.Tests.Operations;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

/// <summary>The column by which the committee stops single letters is a brake on them all.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class OutboxHeadingRoundTests
{
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

    [TestCase("", "row 1 has no column \"Decision\"")]
    [TestCase("Decison", "row 1 has no column \"Decision\"")]
    [TestCase("Our word", "row 1 has no column \"Decision\"")]
    [TestCase("Decision twice", "the header \"Decision\" stands in columns")]
    public async Task Letters_wait_while_the_column_that_stops_them_cannot_be_found(
        string heading,
        string why
    )
    {
        var column = (await _rig.Rows("Outbox"))[0].ToList().IndexOf("Decision");
        var cell = $"Outbox!{(char)('A' + column)}1";
        var next = $"Outbox!{(char)('A' + (await _rig.Rows("Outbox"))[0].Count)}1";
        var isTwice = heading.EndsWith("twice", StringComparison.Ordinal);
        await _rig.Type(isTwice ? next : cell, isTwice ? "decision" : heading);

        await _rig.PollAndRequireHeld(why);
        Assert.That((await _rig.Rows("Problems"))[1][2], Is.EqualTo("Outbox, row 1"));

        await _rig.Type(isTwice ? next : cell, isTwice ? "" : "Decision");
        await _rig.RequireEachLetterOnce();
    }

    [Test]
    public async Task Hold_that_was_typed_as_its_heading_was_misspelt_keeps_its_letter()
    {
        await _rig.TypeBeside("Settings", "Mail", "Value", "FALSE");
        await _rig.Poll();
        var rows = await _rig.Rows("Outbox");
        var column = (char)('A' + rows[0].ToList().IndexOf("Decision"));
        await _rig.Type($"Outbox!{column}2", "Hold");
        await _rig.Type($"Outbox!{column}1", "Decison");
        await _rig.TypeBeside("Settings", "Mail", "Value", "TRUE");
        await _rig.PollAndRequireHeld("row 1 has no column \"Decision\"");

        await _rig.Type($"Outbox!{column}1", "Decision");
        await _rig.Poll();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Setup_gives_a_tab_from_before_the_column_that_stops_letters()
    {
        var column = (await _rig.Rows("Outbox"))[0].ToList().IndexOf("Decision");
        await _rig.Batch(
            new JsonObject
            {
                ["deleteDimension"] = new JsonObject
                {
                    ["range"] = new JsonObject
                    {
                        ["sheetId"] = await _rig.SheetIdOf("Outbox"),
                        ["dimension"] = "COLUMNS",
                        ["startIndex"] = column,
                        ["endIndex"] = column + 1,
                    },
                },
            }
        );
        await _rig.PollAndRequireHeld("row 1 has no column \"Decision\"");
        Assert.That((await _rig.Rows("Problems"))[1][4], Does.Contain("sheets-matcher setup"));

        await _rig.SetUp();
        await _rig.RequireEachLetterOnce();
        Assert.That((await _rig.Rows("Outbox"))[0], Has.One.EqualTo("Decision"));
    }

    [Test]
    public async Task Setup_adds_no_second_column_beside_a_misspelt_one()
    {
        var column = (await _rig.Rows("Outbox"))[0].ToList().IndexOf("Decision");
        await _rig.Type($"Outbox!{(char)('A' + column)}1", "Decison");

        var setup = await ToolRun.On(_rig, "setup");

        Assert.That(setup.ExitCode, Is.Not.Zero);
        Assert.That(
            setup.Errors,
            Does.Contain(
                "Outbox: row 1 has \"Decison\", which is much like the missing \"Decision\""
            )
        );
        Assert.That((await _rig.Rows("Outbox"))[0], Has.None.EqualTo("Decision"));
    }
}
