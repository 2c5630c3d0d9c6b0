using NodaTime;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

/// <summary>The Schedule and Letters tabs count in the round after they were edited.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class MailTabsRoundTests
{
    private static readonly Instant s_week2 = Instant.FromUtc(2010, 11, 12, 17, 0);

    private Rig _rig;

    [SetUp]
    public async Task Approve()
    {
        _rig = await Rig.Open();
        await _rig.Match();
        await _rig.Mail();
        await _rig.Type("Matches!C2", "Approve");
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Setup_fills_both_tabs_with_the_defaults()
    {
        var schedule = await _rig.Rows("Schedule");
        var letters = await _rig.Rows("Letters");

        Assert.Multiple(() =>
        {
            Assert.That(schedule, Has.Count.EqualTo(10));
            Assert.That(
                schedule[1].Take(4),
                Is.EqualTo(["introduction", "Introduction", "introduction", "approval"])
            );
            Assert.That(letters, Has.Count.EqualTo(10));
            Assert.That(letters.Skip(1).Select(row => row[1]), Is.All.Not.Empty);
        });
    }

    [Test]
    public async Task A_milestone_goes_on_the_day_to_which_the_committee_moved_it()
    {
        await _rig.TypeBeside("Schedule", "week-2-first-meeting", "Offset", "8 days");
        await _rig.Mail();

        var onTheOldDay = await _rig.Mail(s_week2);
        var onTheNewDay = await _rig.Mail(s_week2 + Duration.FromDays(1));

        Assert.That(onTheOldDay.Sent, Is.Zero);
        Assert.That(onTheNewDay.Sent, Is.EqualTo(2));
    }

    [Test]
    public async Task A_broken_milestone_is_flagged_and_goes_as_it_last_stood()
    {
        await _rig.TypeBeside("Schedule", "week-2-first-meeting", "At", "noonish");
        await _rig.Mail();
        _rig.StartWorker();

        var onTime = await _rig.Mail(s_week2);
        var flag = await _rig.ReadBeside("Schedule", "week-2-first-meeting", "Problem");
        await _rig.TypeBeside("Schedule", "week-2-first-meeting", "At", "09:00");
        await _rig.Mail(s_week2);

        Assert.That(onTime.Sent, Is.EqualTo(2));
        Assert.That(flag, Does.StartWith("\"At\" must be a time such as 09:00, found \"noonish\""));
        Assert.That(await _rig.ReadBeside("Schedule", "week-2-first-meeting", "Problem"), Is.Empty);
    }

    [Test]
    public async Task A_letter_reads_as_the_committee_wrote_it()
    {
        await _rig.TypeBeside("Letters", "introduction", "Subject", "Hello {{partner.name}}");

        await _rig.Mail();

        Assert.That(_rig.Sent(), Has.Some.Contains("Hello Ruth Okafor"));
    }

    [Test]
    public async Task The_survey_is_linked_once_its_address_stands_in_the_settings()
    {
        await _rig.Mail();
        var week8 = Instant.FromUtc(2010, 12, 24, 18, 0);
        const string Link = "https://forms.example.org/midpoint";
        await _rig.TypeBeside("Settings", "Link to the midpoint survey", "Value", Link);

        await _rig.Mail(Instant.FromUtc(2010, 11, 26, 18, 0));
        await _rig.Mail(week8);

        Assert.That(
            _rig.SentHtml().Count(html => html.Contains(Link, StringComparison.Ordinal)),
            Is.EqualTo(2)
        );
    }

    [Test]
    public async Task A_broken_letter_is_flagged_and_sent_as_it_last_stood()
    {
        await _rig.TypeBeside("Letters", "introduction", "Text", "Dear {{recipient.nickname}}");

        var report = await _rig.Mail();

        Assert.That(report.Sent, Is.EqualTo(2));
        Assert.That(
            await _rig.ReadBeside("Letters", "introduction", "Problem"),
            Does.Contain("{{recipient.nickname}} is not known here")
        );
    }

    [Test]
    public async Task One_letter_that_cannot_be_filled_in_holds_up_no_other()
    {
        await _rig.Type("Matches!C3", "Approve");
        // Before the intake begins there is no week.
        await _rig.TypeBeside(
            "Letters",
            "introduction",
            "Text",
            "Hello{{#if recipient.isMentor}} in week {{week}}{{/if}}"
        );

        var report = await _rig.Mail();

        Assert.That(report.Sent, Is.EqualTo(2));
        Assert.That(
            await _rig.ReadBeside("Letters", "introduction", "Problem"),
            Does.StartWith("A letter is not sent. Line 1: \"week\" is empty for this letter.")
        );
        Assert.That(
            (await _rig.Statuses("Introduction")).Count(status =>
                status.StartsWith("Cannot be written", StringComparison.Ordinal)
            ),
            Is.EqualTo(2)
        );
    }

    [Test]
    public async Task Both_tabs_are_read_in_the_one_read_of_the_round()
    {
        await _rig.Mail();
        var before = _rig.LastRequest();

        await _rig.Mail();

        Assert.That(
            _rig.RequestsSince(before)
                .Count(request =>
                    request.Contains("batchGetByDataFilter", StringComparison.Ordinal)
                ),
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task A_pair_that_has_met_is_not_asked_whether_it_has()
    {
        await _rig.Mail();
        var match = (await _rig.Rows("Matches"))[1][0];
        await _rig.TypeBeside("Matches", match, "Met", "TRUE");

        var report = await _rig.Mail(s_week2);

        Assert.That(report.Sent, Is.Zero);
    }
}
