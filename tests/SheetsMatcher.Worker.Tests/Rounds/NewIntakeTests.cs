using NodaTime;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// A new intake on the same ledger, as the committee's guide tells it: what an earlier one left
/// behind is kept to be read, and nobody is written to by it.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class NewIntakeTests
{
    private const string Earlier = "Earlier intake";
    private static readonly Instant Spring = Instant.FromUtc(2011, 3, 14, 18, 0);
    private static readonly string[] Forms = ["Mentor responses", "Mentee responses"];

    private Rig _rig;

    [SetUp]
    public async Task RunTheFirstIntake()
    {
        _rig = await Rig.Open(RigSchedule.Default);
        await Apply("Mentor responses", "ada", "bea", "cem");
        await Apply("Mentee responses", "dan", "eva", "fay");
        await Round(Rig.Start);
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Type("Matches!C3", "Approve");
        await _rig.Type("Matches!C4", "Reject");
        await Round(Rig.Start);
        await _rig.Mail(Rig.Start);
        await Round(Rig.Start);
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task The_guide_is_followed_word_for_word()
    {
        var sentBefore = _rig.Sent();
        Assert.That(sentBefore, Has.Count.GreaterThanOrEqualTo(4));

        _rig.StartIntake("2011-spring");
        await Round(Spring);
        await ClearResponses();
        await Round(Spring);
        await Set("Intake name", "Third intake");
        await Set("Intake start", "2011-04-01");
        await Set("Intake end", "2011-07-15");
        await Round(Spring);

        Assert.That(NewsSince(sentBefore), Is.Empty);
        Assert.That((await Statuses()).Distinct(), Is.SubsetOf([Earlier, "Superseded"]));
        Assert.That(await Open("Problems"), Is.Empty);

        await _rig.Fill(
            "Mentor responses",
            [SmallProgram.Mentors[0], New("Mentor", "gil", Spring)]
        );
        await _rig.Fill(
            "Mentee responses",
            [SmallProgram.Mentees[0], New("Mentee", "hal", Spring)]
        );
        await Round(Spring + Duration.FromMinutes(1));
        Assert.That(
            NewsSince(sentBefore).Select(AddressOf),
            Is.EquivalentTo(["gil@example.org", "hal@example.org"])
        );

        var proposed = (await Statuses()).ToList().IndexOf("Proposed") + 2;
        await _rig.Type($"Matches!C{proposed}", "Approve");
        await Round(Spring + Duration.FromMinutes(2));
        Assert.That(NewsSince(sentBefore), Has.Count.EqualTo(4));
        await Round(Instant.FromUtc(2011, 4, 12, 18, 0));
        Assert.That(
            NewsSince(sentBefore).Select(AddressOf).Distinct(),
            Is.EquivalentTo(["gil@example.org", "hal@example.org", "mentoring@example.org"])
        );
    }

    [Test]
    public async Task Tabs_cleared_too_early_stop_everything_until_the_new_id()
    {
        var sentBefore = _rig.Sent();
        await ClearResponses();

        var problem = await Assert.ThrowsAsync<RoundBlockedException>(async () =>
            await _rig.Match(Spring)
        );
        Assert.That(problem?.Message, Does.Contain("Intake:Id"));
        await Assert.ThrowsAsync<RoundBlockedException>(async () => await _rig.Mail(Spring));

        _rig.StartIntake("2011-spring");
        await Round(Spring);
        Assert.That(NewsSince(sentBefore), Is.Empty);
        Assert.That(await Statuses(), Is.All.EqualTo(Earlier));
    }

    [Test]
    public async Task A_new_spreadsheet_acknowledges_its_first_applicant()
    {
        await _rig.MoveToNewSpreadsheet();
        await ClearResponses();
        _rig.StartIntake("2011-spring");
        await Round(Spring);
        var sentBefore = _rig.Sent();
        await _rig.Fill(
            "Mentee responses",
            [SmallProgram.Mentees[0], New("Mentee", "hal", Spring)]
        );
        await Round(Spring + Duration.FromMinutes(1));

        Assert.That(NewsSince(sentBefore), Has.Count.EqualTo(1).And.All.Contains("hal@"));
        Assert.That(await Open("Problems"), Is.Empty);
    }

    [Test]
    public async Task Rows_of_an_earlier_intake_are_deleted_without_a_question()
    {
        _rig.StartIntake("2011-spring");
        await _rig.ClearRows("Matches");
        await Round(Spring);

        Assert.That(await Open("Problems"), Is.Empty);
        Assert.That(await Statuses(), Is.Not.Empty.And.All.EqualTo("Proposed"));
    }

    [Test]
    public async Task A_decision_on_such_a_row_writes_to_nobody()
    {
        var sentBefore = _rig.Sent();
        _rig.StartIntake("2011-spring");
        await _rig.Type("Matches!C4", "Approve");
        await _rig.Type("Matches!A5", "");
        await _rig.Type("Matches!C5", "Approve");
        await Round(Spring);
        await Round(Spring);

        Assert.That(NewsSince(sentBefore), Is.Empty);
        Assert.That((await Statuses()).Take(4), Is.All.EqualTo(Earlier));
        Assert.That((await _rig.Rows("Matches"))[4][0], Does.StartWith("M-"));
    }

    [Test]
    public async Task A_mistaken_id_is_taken_back_without_harm()
    {
        var sentBefore = _rig.Sent();
        var statuses = await Statuses();
        _rig.StartIntake("2011-spring");
        await Round(Rig.Start);
        _rig.StartIntake("2010-autumn");
        await Round(Rig.Start);

        Assert.That((await Statuses()).Take(statuses.Count), Is.EqualTo(statuses));
        Assert.That(NewsSince(sentBefore), Is.Empty);
    }

    [Test]
    public async Task Dates_that_move_are_the_same_intake_and_the_digest_goes_once_a_week()
    {
        var monday = Instant.FromUtc(2010, 11, 15, 18, 0);
        await Round(monday);
        var sentBefore = _rig.Sent();
        Assert.That(sentBefore, Has.Some.Contains("mentoring@"));

        await Set("Intake start", "2010-11-12");
        await Round(monday);

        Assert.That(
            NewsSince(sentBefore).Select(AddressOf),
            Has.None.EqualTo("mentoring@example.org")
        );
        Assert.That(await Statuses(), Has.None.EqualTo(Earlier));
    }

    /// <summary>Even where the next intake begins in the minute in which letters of the last one went.</summary>
    [Test]
    public async Task Whoever_was_introduced_before_is_introduced_again([Values] bool isLedgerLost)
    {
        var matches = await _rig.Rows("Matches");
        var (name, email) = (
            matches[0].ToList().IndexOf("Mentor"),
            matches[0].ToList().IndexOf("Mentor email")
        );
        var mentors = matches
            .Where(row => row[1] == "Approved")
            .Select(row =>
                New("Mentor", "", Spring) is [var at, _, _, .. var answers]
                    ? (IReadOnlyList<object>)[at, row[email], row[name], .. answers]
                    : []
            )
            .ToList();
        _rig.StartIntake("2011-spring");
        await Round(Rig.Start);
        await Set("Intake start", "2011-04-01");
        await Set("Intake end", "2011-07-15");
        await _rig.Fill("Mentor responses", [SmallProgram.Mentors[0], .. mentors]);
        await _rig.Fill(
            "Mentee responses",
            [SmallProgram.Mentees[0], New("Mentee", "hal", Spring), New("Mentee", "ida", Spring)]
        );
        var later = Spring + Duration.FromHours(1);
        await Round(later);
        if (isLedgerLost)
        {
            _rig.LoseLedger();
        }

        var rows = await _rig.Rows("Matches");
        foreach (
            var row in Enumerable.Range(1, rows.Count - 1).Where(row => rows[row][1] == "Proposed")
        )
        {
            await _rig.Type($"Matches!C{row + 1}", "Approve");
        }

        var before = _rig.Sent();
        for (var round = 1; round < 5; round++)
        {
            await Round(later + Duration.FromMinutes(35 * round));
        }

        Assert.That(mentors, Has.Count.EqualTo(2));
        Assert.That(
            NewsSince(before).Count(IsIntroduction),
            Is.EqualTo(2 * (await Statuses()).Count(status => status == "Approved")).And.Positive
        );
        Assert.That((await _rig.Rows("Outbox")).Select(row => row[1]), Has.None.StartsWith("Held"));
    }

    private static bool IsIntroduction(string letter) =>
        letter.Contains("Meet ", StringComparison.Ordinal);

    private async Task Round(Instant at)
    {
        await _rig.Match(at);
        await _rig.Mail(at);
    }

    private async Task ClearResponses()
    {
        foreach (var form in Forms)
        {
            await _rig.ClearRows(form);
        }
    }

    private List<string> NewsSince(IReadOnlyList<string> sent)
    {
        var news = _rig.Sent().ToList();
        foreach (var letter in sent)
        {
            news.Remove(letter);
        }

        return news;
    }

    private static string AddressOf(string letter) => letter.Split('<', '>')[1];

    private async Task<IReadOnlyList<string>> Statuses() =>
        [.. (await _rig.Rows("Matches")).Skip(1).Select(row => row[1])];

    private async Task<IReadOnlyList<string>> Open(string tab) =>
        [
            .. (await _rig.Rows(tab))
                .Skip(1)
                .Where(row => row[1] == "Open")
                .Select(row => string.Join(" | ", row)),
        ];

    private async Task Set(string setting, string value)
    {
        var rows = await _rig.Rows("Settings");
        var row = rows.Select(each => each[0]).ToList().IndexOf(setting) + 1;
        Assert.That(row, Is.Positive, setting);
        await _rig.Type($"Settings!B{row}", value);
    }

    /// <summary>Adds people to those of the small program.</summary>
    private async Task Apply(string tab, params string[] people)
    {
        var rows = tab == Forms[0] ? SmallProgram.Mentors : SmallProgram.Mentees;
        await _rig.Fill(tab, [.. rows, .. people.Select(name => Named(rows[1], name))]);
    }

    private static List<object> New(string role, string name, Instant at)
    {
        var row = Named(role == "Mentor" ? SmallProgram.Mentors[1] : SmallProgram.Mentees[1], name);
        var zone = DateTimeZoneProviders.Tzdb["America/Vancouver"];
        row[0] =
            Period.DaysBetween(new LocalDate(1899, 12, 30), at.InZone(zone).Date)
            + (at.InZone(zone).TimeOfDay.NanosecondOfDay / (double)NodaConstants.NanosecondsPerDay);
        return row;
    }

    private static List<object> Named(IReadOnlyList<object> row, string name) =>
        [row[0], $"{name}@example.org", $"{name} Person", .. row.Skip(3)];
}
