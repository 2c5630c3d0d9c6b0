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
        await _rig.TypeBeside("Settings", "Mail", "Value", "TRUE");
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
