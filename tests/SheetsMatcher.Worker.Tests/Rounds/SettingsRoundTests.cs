using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Settings;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>The committee's Settings tab in the rounds.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class SettingsRoundTests
{
    private Rig _rig;
    private MatchingSettings _heard = MatchingSettings.Default;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        _rig.StartWorker(
            (roster, standing, settings) =>
            {
                _heard = settings;
                return Matchmaker.Match(roster, standing, settings);
            }
        );
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Setup_fills_in_today_s_settings()
    {
        var rows = await _rig.Rows(SettingsTab.Title);

        Assert.That(rows[0], Is.EqualTo(["Setting", "Value", "Problem", "What it does"]));
        Assert.That(ValueOf(rows, "Intake name"), Is.EqualTo("Second intake"));
        Assert.That(ValueOf(rows, "Intake start"), Is.EqualTo("2010-11-05"));
        Assert.That(ValueOf(rows, "Send letters from"), Is.EqualTo("08:00"));
        Assert.That(ValueOf(rows, "Mail"), Is.EqualTo("TRUE"));
        Assert.That(ValueOf(rows, "Points: same type of library"), Is.EqualTo("50"));
    }

    [Test]
    public async Task A_changed_weight_counts_in_the_next_round()
    {
        await _rig.Type(await Cell("Points: same city"), "17");

        await _rig.Match();

        Assert.That(_heard.CityPoints, Is.EqualTo(17));
    }

    [Test]
    public async Task A_bad_value_is_flagged_beside_it_and_the_last_good_one_stays_even_after_a_restart()
    {
        var cell = await Cell("Points: same city");
        await _rig.Type(cell, "17");
        await _rig.Match();
        await _rig.Type(cell, "plenty");
        await _rig.Match();
        var flag = (await _rig.Rows(SettingsTab.Title))[RowOf(cell)][2];
        var problem = (await _rig.Rows("Problems"))[1];
        _rig.StartWorker(
            (roster, standing, settings) =>
            {
                _heard = settings;
                return Matchmaker.Match(roster, standing, settings);
            }
        );

        await _rig.Match();

        Assert.That(_heard.CityPoints, Is.EqualTo(17));
        Assert.That(flag, Does.Contain("found \"plenty\"").And.Contain("\"17\" stays in force"));
        Assert.That(problem[2], Does.StartWith("Settings, row"));
    }

    [Test]
    public async Task A_mended_value_takes_the_flag_away()
    {
        var cell = await Cell("Points: same city");
        await _rig.Type(cell, "plenty");
        await _rig.Match();
        await _rig.Type(cell, "8");

        await _rig.Match();

        Assert.That((await _rig.Rows(SettingsTab.Title))[RowOf(cell)][2], Is.Empty);
        Assert.That((await _rig.Rows("Problems"))[1][1], Is.EqualTo("Solved"));
        Assert.That(_heard.CityPoints, Is.EqualTo(8));
    }

    [Test]
    public async Task With_matching_off_nothing_is_proposed_until_it_is_on_again()
    {
        await _rig.Type(await Cell("Matching"), "FALSE");
        await _rig.Match();
        var off = await _rig.Rows("Matches");
        await _rig.Type(await Cell("Matching"), "TRUE");

        await _rig.Match();

        Assert.That(off, Has.Count.EqualTo(1));
        Assert.That(await _rig.Rows("Matches"), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task With_mail_off_no_letter_leaves()
    {
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Type(await Cell("Mail"), "FALSE");

        await _rig.Mail(Rig.Start);

        Assert.That(_rig.Sent(), Is.Empty);
    }

    [Test]
    public async Task A_spreadsheet_from_before_the_tab_goes_by_the_settings_file()
    {
        await using var old = await Rig.OpenWithout(SettingsTab.Title);

        var report = await old.Match();

        Assert.That(report.Pairings, Is.EqualTo(2));
    }

    [Test]
    public async Task A_sheet_at_rest_with_a_bad_setting_costs_no_write()
    {
        await _rig.Type(await Cell("Mail"), "perhaps");
        await _rig.Match();

        var report = await _rig.Match();

        Assert.That(report.Changes, Is.Zero);
    }

    private async Task<string> Cell(string setting)
    {
        var rows = await _rig.Rows(SettingsTab.Title);
        var row = rows.Select(each => each[0]).ToList().IndexOf(setting);
        return $"{SettingsTab.Title}!B{row + 1}";
    }

    private static int RowOf(string cell) =>
        int.Parse(cell.Split('B')[^1], System.Globalization.CultureInfo.InvariantCulture) - 1;

    private static string ValueOf(IReadOnlyList<IReadOnlyList<string>> rows, string setting) =>
        rows.Single(row => row[0] == setting)[1];
}
