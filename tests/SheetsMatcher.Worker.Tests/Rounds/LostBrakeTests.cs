using System.Text.Json.Nodes;
using NodaTime;
using SheetsMatcher.Worker.Tests.Mailing;
using SheetsMatcher.Worker.Tests.Operations;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>A brake and the ledger that knew its last value are lost together: it holds.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class LostBrakeTests
{
    private const string TestMode = "Test mode: send all letters to";
    private static readonly Instant Later = Rig.Start + Duration.FromHours(1);

    private Rig _rig;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        await _rig.Poll();
        await _rig.TypeBeside("Settings", "Mail", "Value", "FALSE");
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Poll();
        Assert.That(_rig.Sent(), Is.Empty);
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [TestCase("Settings")]
    [TestCase("Keep apart")]
    [TestCase("Schedule")]
    [TestCase("Letters")]
    public async Task A_tab_of_the_committees_that_is_gone_too_holds_everything_and_setup_ends_it(
        string tab
    )
    {
        await Delete(tab);
        _rig.LoseLedger();
        await _rig.Poll();
        _rig.StartWorker();
        await _rig.Poll();

        var status = await ToolRun.On(_rig, "status", "--json");
        Assert.That(_rig.Sent(), Is.Empty);
        Assert.That((bool?)status.Json[0]?["mailGoes"], Is.False);
        Assert.That($"{status.Json[0]?["rounds"]}", Does.Contain($"no tab \\u0022{tab}\\u0022"));
        Assert.That(
            (await _rig.Rows("Problems")).Select(row => string.Join(' ', row)),
            Has.Some.Contains($"the tab \"{tab}\"")
        );

        await _rig.SetUp();
        await _rig.LetMailGo();
        await ToolRun.On(_rig, "resume");
        await Round(Later);
        await Round(Later + Duration.FromHours(1));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    [TestCase("Mail", "")]
    [TestCase("Mail", null)]
    [TestCase(TestMode, "")]
    [TestCase(TestMode, null)]
    public async Task A_cell_that_is_empty_or_gone_too_holds_mail(string setting, string? left)
    {
        await _rig.TypeBeside("Settings", "Mail", "Value", "TRUE");
        if (left is null)
        {
            await DeleteRow("Settings", setting);
        }
        else
        {
            await _rig.TypeBeside("Settings", setting, "Value", left);
        }

        _rig.LoseLedger();
        await Round(Later);
        await Round(Later + Duration.FromHours(1));
        Assert.That(_rig.Sent(), Is.Empty);

        // The printed remedy brings the row back, and not the last value that stood in it.
        await _rig.SetUp();
        await Round(Later + Duration.FromHours(2));
        Assert.That(_rig.Sent(), Is.Empty);

        await _rig.LetMailGo();
        await Round(Later + Duration.FromHours(3));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    /// <summary>About words that are gone the worker asks; the lost ledger alone knew of it.</summary>
    [Test]
    public async Task A_letter_that_a_word_kept_here_waits_for_a_person()
    {
        var references = (await _rig.OutboxRows()).Select(row => row[0]).ToList();
        foreach (var reference in references)
        {
            await _rig.TypeBeside("Outbox", reference, "Decision", "Hold");
        }
        await _rig.TypeBeside("Settings", "Mail", "Value", "TRUE");
        await Round(Later);
        foreach (var reference in references)
        {
            await _rig.TypeBeside("Outbox", reference, "Decision", "");
        }

        _rig.LoseLedger();
        await Round(Later + Duration.FromHours(1));
        await Round(Later + Duration.FromHours(2));
        var held = (await _rig.OutboxRows()).Select(row => row[1]).ToList();
        await _rig.TypeBeside("Outbox", references[0], "Decision", "Send");
        await Round(Later + Duration.FromHours(3));

        Assert.That(references, Has.Count.EqualTo(2));
        Assert.That(held, Is.All.StartsWith("Held: ").And.All.Contains("Type Send"));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_spreadsheet_that_never_had_the_tab_goes_by_the_settings_file()
    {
        await using var old = await Rig.OpenWithout("Settings");
        await old.Match();
        await old.Type("Matches!C2", "Approve");
        await old.Mail();
        old.StartWorker();
        await old.Match(Later);
        await old.Mail(Later);

        Assert.That(old.Sent(), Has.Count.EqualTo(2));
    }

    private async Task Round(Instant at)
    {
        await _rig.Match(at);
        await _rig.Mail(at);
    }

    private async Task Delete(string tab) =>
        await _rig.Batch(
            new JsonObject
            {
                ["deleteSheet"] = new JsonObject { ["sheetId"] = await _rig.SheetIdOf(tab) },
            }
        );

    private async Task DeleteRow(string tab, string setting)
    {
        var rows = await _rig.Rows(tab);
        var row = rows.Select(each => each[0]).ToList().IndexOf(setting);
        await _rig.Batch(
            new JsonObject
            {
                ["deleteDimension"] = new JsonObject
                {
                    ["range"] = new JsonObject
                    {
                        ["sheetId"] = await _rig.SheetIdOf(tab),
                        ["dimension"] = "ROWS",
                        ["startIndex"] = row,
                        ["endIndex"] = row + 1,
                    },
                },
            }
        );
    }
}
