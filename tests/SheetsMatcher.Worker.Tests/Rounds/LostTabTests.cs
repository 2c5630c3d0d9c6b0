using System.Text.Json.Nodes;
using NodaTime;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Tests.Operations;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>A tab is renamed, deleted or cleared, and then the ledger that knew it is lost.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class LostTabTests
{
    private static readonly string[] Tabs =
    [
        "Matches",
        "Outbox",
        "Unmatched",
        "Settings",
        "Schedule",
        "Letters",
        "Keep apart",
    ];

    private Rig _rig;
    private Instant _now = Rig.Start;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        await _rig.Poll();
        await _rig.Type("Matches!C2", "Approve");
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [TestCaseSource(nameof(Tabs))]
    public async Task A_renamed_tab_is_named_and_waited_for_and_setup_makes_no_other(string tab)
    {
        await Rename(tab, "Paare");
        _rig.LoseLedger();
        var blocked = await ExpectHeld();
        var setup = await ToolRun.On(_rig, "setup");
        var check = await ToolRun.On(_rig, "check", "--json");

        Assert.That(
            blocked,
            Does.Contain($"\"Paare\" has its headings").And.Contain($"\"{tab}\" again")
        );
        Assert.That(check.Output, Does.Contain("Paare"));
        Assert.That(setup.ExitCode, Is.EqualTo(2));
        Assert.That(setup.Errors, Does.Contain("\"Paare\"").And.Contain($"\"{tab}\" again"));
        Assert.That(
            (await _rig.Rows("Problems")).Select(row => string.Join(' ', row)),
            Has.Some.Contains($"the tab \"{tab}\"")
        );

        await Rename("Paare", tab);
        _rig.StartWorker();
        await Live();
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2).And.Unique);
    }

    [TestCaseSource(nameof(Tabs))]
    public async Task A_deleted_tab_holds_everything(string tab)
    {
        await _rig.Batch(
            new JsonObject
            {
                ["deleteSheet"] = new JsonObject { ["sheetId"] = await _rig.SheetIdOf(tab) },
            }
        );
        _rig.LoseLedger();

        Assert.That(await ExpectHeld(), Does.Contain("Version history"));
    }

    [TestCase("Matches")]
    [TestCase("Outbox")]
    [TestCase("Settings")]
    [TestCase("Schedule")]
    [TestCase("Letters")]
    [TestCase("Keep apart")]
    public async Task A_cleared_tab_holds_mail_or_proposals(string tab)
    {
        await _rig.Clear(tab);
        _rig.LoseLedger();
        await LiveWhateverHolds();

        Assert.That(
            (await _rig.Rows("Problems")).Select(row => string.Join(' ', row)),
            Has.Some.Contains(tab)
        );
        if (tab == "Keep apart")
        {
            Assert.That(
                $"{(await ToolRun.On(_rig, "status", "--json")).Json}",
                Does.Contain("Keep apart")
            );
        }
        else
        {
            Assert.That(_rig.Sent(), Is.Empty);
        }
    }

    [Test]
    public async Task A_Matches_tab_that_is_gone_is_made_by_no_setup_even_before_a_round()
    {
        await Live();
        var introduced = _rig.Sent();
        await Rename("Matches", "Pairs");
        _rig.LoseLedger();

        Assert.That((await ToolRun.On(_rig, "setup")).ExitCode, Is.EqualTo(2));
        await Rename("Pairs", "Matches");
        await Live();
        Assert.That(_rig.Sent(), Is.EqualTo(introduced).And.Count.EqualTo(2));
        Assert.That(await _rig.Rows("Matches"), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Settings_that_setup_makes_again_hold_mail_until_somebody_checks_the_box()
    {
        await _rig.Batch(
            new JsonObject
            {
                ["deleteSheet"] = new JsonObject { ["sheetId"] = await _rig.SheetIdOf("Settings") },
            }
        );
        _rig.LoseLedger();
        Assert.That((await ToolRun.On(_rig, "setup")).ExitCode, Is.Zero);
        _rig.StartWorker();
        await Live();
        Assert.That(_rig.Sent(), Is.Empty);

        await _rig.LetMailGo();
        await Live();
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Settings_that_setup_fills_in_anew_hold_mail_too([Values] bool isRenamed)
    {
        if (isRenamed)
        {
            await Rename("Settings", "Our settings");
            await _rig.Batch(
                new JsonObject
                {
                    ["addSheet"] = new JsonObject
                    {
                        ["properties"] = new JsonObject { ["title"] = "Settings" },
                    },
                }
            );
        }
        else
        {
            await _rig.Clear("Settings");
        }

        _rig.LoseLedger();
        Assert.That((await ToolRun.On(_rig, "setup")).ExitCode, Is.Zero);
        _rig.StartWorker();
        await Live();

        Assert.That(_rig.Sent(), Is.Empty);
    }

    private async Task<string> ExpectHeld()
    {
        var message = "";
        for (var look = 0; look < 3; look++)
        {
            _now += Duration.FromMinutes(40);
            message =
                (
                    await Assert.ThrowsAsync<RoundBlockedException>(async () =>
                        await _rig.Match(_now)
                    )
                )?.Message
                ?? "";
            await Assert.ThrowsAsync<RoundBlockedException>(async () => await _rig.Mail(_now));
        }

        Assert.That(_rig.Sent(), Is.Empty);
        return message;
    }

    private async Task Live()
    {
        for (var look = 0; look < 3; look++)
        {
            _now += Duration.FromMinutes(40);
            await _rig.Match(_now);
            await _rig.Mail(_now);
        }
    }

    private async Task LiveWhateverHolds()
    {
        for (var look = 0; look < 6; look++)
        {
            try
            {
                await Live();
            }
            catch (RoundBlockedException)
            {
                // That is one way to hold.
            }
        }
    }

    private async Task Rename(string tab, string title) =>
        await _rig.Batch(
            new JsonObject
            {
                ["updateSheetProperties"] = new JsonObject
                {
                    ["properties"] = new JsonObject
                    {
                        ["sheetId"] = await _rig.SheetIdOf(tab),
                        ["title"] = title,
                    },
                    ["fields"] = "title",
                },
            }
        );
}
