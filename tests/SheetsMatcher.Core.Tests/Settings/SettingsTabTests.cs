using NodaTime;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Settings;

[TestFixture]
internal sealed class SettingsTabTests
{
    private static readonly CommitteeSettings Defaults = new(
        "Second intake",
        new LocalDate(2010, 11, 5),
        new LocalDate(2011, 2, 18),
        DateTimeZoneProviders.Tzdb["America/Vancouver"],
        MatchingIsOn: true,
        MailIsOn: true,
        TestAddress: null,
        new LocalTime(8, 0),
        new LocalTime(20, 0),
        MatchingSettings.Default,
        CapacityDefault: null
    );

    private static readonly IReadOnlyDictionary<string, string> Nothing =
        new Dictionary<string, string>();

    [Test]
    public void What_setup_fills_in_reads_back_as_it_was()
    {
        var reading = Read(_ => { });

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.InForce with { Matching = Defaults.Matching }, Is.EqualTo(Defaults));
        Assert.That(
            reading.InForce.Matching with
            {
                EmployerAliases = Defaults.Matching.EmployerAliases,
            },
            Is.EqualTo(Defaults.Matching)
        );
        Assert.That(reading.Flags.SelectMany(row => row.Cells.Values), Is.All.Empty);
    }

    [TestCase("Intake name", "", "found nothing")]
    [TestCase("Intake start", "next Friday", "a day such as 2010-11-05")]
    [TestCase("Time zone", "Vancouver", "a time zone such as America/Vancouver")]
    [TestCase("Mail", "perhaps", "a checked or an unchecked box")]
    [TestCase("Test mode: send all letters to", "me", "an email address, or the word off")]
    [TestCase("Send letters from", "early", "a time of day such as 08:00")]
    [TestCase("Link to the feedback form", "forms.gle/x", "an address that begins with https://")]
    [TestCase("Link to the midpoint survey", "http://example.org", "begins with https://")]
    [TestCase("Places of a mentor who names none", "0", "a whole number from 1 to 9")]
    [TestCase("Minimum experience in years", "-1", "0 or more")]
    [TestCase("Employer aliases", "VPL", "lines such as")]
    [TestCase("Points: same city", "2.5", "a whole number from 0")]
    public void A_bad_value_is_flagged_and_changes_nothing(string name, string typed, string said)
    {
        var reading = Read(sheet => sheet.Type(sheet.RowOf("Setting", name), "Value", typed));

        Assert.That(reading.Values, Is.EquivalentTo(Read(_ => { }).Values));
        Assert.That(FlagOf(reading, name), Does.Contain(said).And.Contain("Until it is mended"));
        Assert.That(reading.Problems.Single().Column, Is.EqualTo(name));
    }

    [TestCase("Intake start", "2010-11-12", "2010-11-12")]
    [TestCase("Mail", "no", "FALSE")]
    [TestCase("Test mode: send all letters to", " Me@Example.org ", "me@example.org")]
    [TestCase("Send letters until", "21:30", "21:30")]
    [TestCase("Link to the feedback form", "https://forms.gle/Ab", "https://forms.gle/Ab")]
    [TestCase("Places of a mentor who names none", "2", "2")]
    [TestCase("Minimum experience in years", "2.5", "2.5")]
    [TestCase(
        "Employer aliases",
        "VPL = Vancouver Public; UBC = Univ",
        "VPL = Vancouver Public\nUBC = Univ"
    )]
    [TestCase("Fairness", "yes", "TRUE")]
    public void A_value_that_was_typed_as_text_counts(string name, string typed, string inForce)
    {
        var reading = Read(sheet => sheet.Type(sheet.RowOf("Setting", name), "Value", typed));

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Values[name], Is.EqualTo(inForce));
    }

    [Test]
    public void An_end_before_the_start_leaves_both_as_they_were()
    {
        var reading = Read(sheet =>
            sheet.Type(sheet.RowOf("Setting", "Intake end"), "Value", "2010-10-01")
        );

        Assert.That(reading.InForce.IntakeEnd, Is.EqualTo(Defaults.IntakeEnd));
        Assert.That(FlagOf(reading, "Intake end"), Does.Contain("a start before the end"));
        Assert.That(FlagOf(reading, "Intake start"), Is.Empty);
    }

    [Test]
    public void Weights_that_are_too_large_together_leave_all_as_they_were()
    {
        var reading = Read(sheet =>
        {
            sheet.Type(sheet.RowOf("Setting", "Points: same city"), "Value", "40000");
            sheet.Type(sheet.RowOf("Setting", "Points: same school"), "Value", "40000");
        });

        Assert.That(reading.InForce.Matching.CityPoints, Is.EqualTo(10));
        Assert.That(FlagOf(reading, "Points: same city"), Does.Contain("60000"));
        Assert.That(FlagOf(reading, "Points: same school"), Does.Contain("60000"));
    }

    [Test]
    public void The_last_good_value_goes_before_the_default()
    {
        var reading = Read(
            sheet => sheet.Type(sheet.RowOf("Setting", "Intake name"), "Value", ""),
            new Dictionary<string, string> { ["Intake name"] = "Third intake" }
        );

        Assert.That(reading.InForce.IntakeName, Is.EqualTo("Third intake"));
    }

    [Test]
    public void A_deleted_row_is_told_and_its_value_stays()
    {
        var reading = Read(sheet => sheet.DeleteRow(sheet.RowOf("Setting", "Fairness")));

        Assert.That(reading.Values, Is.EquivalentTo(Read(_ => { }).Values));
        Assert.That(reading.Problems.Single().Found, Is.EqualTo("no row of this name"));
        Assert.That(reading.Flags.Select(row => row.Key), Does.Not.Contain("Fairness"));
    }

    [Test]
    public void Sorted_rows_and_moved_columns_read_the_same()
    {
        var reading = Read(sheet =>
        {
            sheet.SortBy("Value");
            sheet.MoveColumn(1, 3);
        });

        Assert.That(reading.Values, Is.EquivalentTo(Read(_ => { }).Values));
        Assert.That(reading.Problems, Is.Empty);
    }

    [Test]
    public void A_header_that_stands_twice_is_told_and_everything_stays()
    {
        var reading = Read(sheet => sheet.InsertColumn(4, "Setting"));

        Assert.That(reading.Flags, Is.Empty);
        Assert.That(reading.Problems.Single().Remedy, Does.Contain("last good settings"));
        Assert.That(reading.Values, Is.EquivalentTo(Read(_ => { }).Values));
    }

    private static string FlagOf(SettingsReading reading, string name) =>
        reading.Flags.Single(row => row.Key == name).Cells[SettingsTab.ProblemHeader];

    private static SettingsReading Read(
        Action<SheetModel> edit,
        IReadOnlyDictionary<string, string>? lastGood = null
    )
    {
        return SettingsTab.Read(
            SettingsSheet.Edited(Defaults, edit),
            MergeBase.Empty,
            lastGood ?? Nothing,
            Defaults
        );
    }
}
