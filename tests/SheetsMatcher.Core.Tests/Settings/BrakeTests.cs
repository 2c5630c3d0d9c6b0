using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Settings;

/// <summary>A brake that cannot be read holds, whatever became of its cell.</summary>
[TestFixture]
internal sealed class BrakeTests
{
    private const string TestMode = "Test mode: send all letters to";

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

    private static readonly (string Name, Brake Brake)[] Brakes =
    [
        ("Mail", Brake.Mail),
        (TestMode, Brake.Mail),
        ("Send letters from", Brake.Mail),
        ("Send letters until", Brake.Mail),
        ("Matching", Brake.Proposals),
    ];

    private static readonly (string Name, Action<SheetModel, string> Do)[] Harms =
    [
        ("empty", (sheet, name) => Put(sheet, name, Cell.Empty)),
        ("blank", (sheet, name) => Put(sheet, name, Cell.Of("   "))),
        ("misspelt", (sheet, name) => Put(sheet, name, Cell.Of("treu"))),
        ("of another type", (sheet, name) => Put(sheet, name, Cell.Of(7.5))),
        ("#REF!", (sheet, name) => Put(sheet, name, Cell.Of("#REF!"))),
        ("#N/A", (sheet, name) => Put(sheet, name, Cell.Of("#N/A"))),
        ("row deleted", (sheet, name) => sheet.DeleteRow(sheet.RowOf("Setting", name))),
        (
            "name misspelt",
            (sheet, name) => sheet.Type(sheet.RowOf("Setting", name), "Setting", "M")
        ),
        ("value's heading renamed", (sheet, _) => sheet.Type(0, "Value", "Values")),
        ("name's heading renamed", (sheet, _) => sheet.Type(0, "Setting", "Settings")),
        ("heading twice", (sheet, _) => sheet.InsertColumn(3, "Value")),
        ("tab cleared", (sheet, _) => Clear(sheet)),
    ];

    private static IEnumerable<TestCaseData> Table() =>
        from brake in Brakes
        from harm in Harms
        select new TestCaseData(brake.Name, brake.Brake, harm.Do).SetArgDisplayNames(
            brake.Name,
            harm.Name
        );

    [Test]
    public void The_table_knows_every_brake() =>
        Assert.That(
            SettingsList
                .All.Where(setting => setting.Brake != Brake.None)
                .Select(setting => (setting.Name, setting.Brake)),
            Is.EquivalentTo(Brakes)
        );

    [TestCaseSource(nameof(Table))]
    public void A_brake_that_cannot_be_read_holds_and_is_said(
        string name,
        Brake brake,
        Action<SheetModel, string> harm
    )
    {
        var reading = Read(sheet => harm(sheet, name));

        Assert.That(reading.Held, Contains.Key(brake));
        Assert.That(reading.Held[brake], Does.Contain("Settings"));
        Assert.That(reading.Problems, Is.Not.Empty);
        Assert.That(
            reading.Problems[0].Remedy,
            Does.Contain(brake == Brake.Mail ? "no letter goes" : "nothing is proposed")
        );
        Assert.That(
            reading.Flags.SelectMany(row => row.Cells.Values),
            Has.None.Contains("stays in force")
        );
    }

    [Test]
    public void A_brake_that_can_be_read_does_not_hold() =>
        Assert.That(Read(_ => { }).Held, Is.Empty);

    [TestCase("Points: same city", "plenty")]
    [TestCase("Intake start", "soon")]
    [TestCase("Time zone", "")]
    [TestCase("Fairness", "")]
    public void Any_other_setting_keeps_its_last_good_value_and_holds_nothing(
        string name,
        string typed
    ) => Assert.That(Read(sheet => Put(sheet, name, Cell.Of(typed))).Held, Is.Empty);

    [Test]
    public void A_window_that_closes_before_it_opens_holds_the_mail() =>
        Assert.That(
            Read(sheet => Put(sheet, "Send letters until", Cell.Of(0.25))).Held,
            Contains.Key(Brake.Mail)
        );

    [TestCase("off")]
    [TestCase("No")]
    [TestCase(" none ")]
    public void Test_mode_is_ended_by_a_word(string word)
    {
        var reading = Read(
            sheet => Put(sheet, TestMode, Cell.Of(word)),
            (TestMode, "tester@example.org")
        );

        Assert.That(reading.Held, Is.Empty);
        Assert.That(reading.InForce.TestAddress, Is.Null);
    }

    [Test]
    public void A_cleared_address_of_test_mode_lets_nothing_go_to_the_people()
    {
        var reading = Read(
            sheet => Put(sheet, TestMode, Cell.Empty),
            (TestMode, "tester@example.org")
        );

        Assert.That(reading.Held, Contains.Key(Brake.Mail));
        Assert.That(reading.InForce.TestAddress, Is.Not.Null);
        Assert.That(reading.Problems.Single().Remedy, Does.Contain("the word off"));
    }

    [Test]
    public void A_cell_of_test_mode_that_always_was_empty_still_means_off()
    {
        var reading = Read(sheet => Put(sheet, TestMode, Cell.Empty), (TestMode, ""));

        Assert.That(reading.Held, Is.Empty);
        Assert.That(reading.Values[TestMode], Is.Empty);
        Assert.That(Read(Clear, (TestMode, "")).Values[TestMode], Is.Empty);
    }

    private static void Put(SheetModel sheet, string name, Cell value) =>
        sheet.Put(sheet.RowOf("Setting", name), sheet.ColumnOf("Value"), value);

    private static void Clear(SheetModel sheet)
    {
        for (var row = 0; row < sheet.RowCount; row++)
        {
            for (var column = 0; column < sheet.ColumnCount; column++)
            {
                sheet.Put(row, column, Cell.Empty);
            }
        }
    }

    private static SettingsReading Read(
        Action<SheetModel> edit,
        params (string Name, string Value)[] lastGood
    )
    {
        return SettingsTab.Read(
            SettingsSheet.Edited(Defaults, edit),
            MergeBase.Empty,
            lastGood.ToDictionary(each => each.Name, each => each.Value),
            Defaults
        );
    }
}
