using NodaTime;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Tests.Milestones;

internal sealed class ScheduleTests
{
    private const string Place = "milestone \"week-4\"";

    private const string OffsetRule =
        "\"offset\" must be such as week 4, 3 days or -1 week, 400 days at most, found ";

    [Test]
    public void Milestone_is_read_with_all_its_parts()
    {
        var schedule = Read(
            """
            {"milestones": [{"id": "week-4", "name": "Check-in", "letter": "check-in",
              "anchor": "intake start", "offset": "week 4", "weekday": "Monday", "at": "09:30",
              "audience": "mentees"}]}
            """
        );

        var expected = new Milestone(
            "week-4",
            "Check-in",
            "check-in",
            Anchor.IntakeStart,
            OffsetDays: 21,
            new LocalTime(9, 30),
            Audience.Mentees
        )
        {
            Weekday = IsoDayOfWeek.Monday,
        };
        Assert.That(schedule.Milestones, Is.EqualTo([expected]));
    }

    [TestCase("week 4", 21)]
    [TestCase("Week 16", 105)]
    [TestCase("3 days", 3)]
    [TestCase("1 day", 1)]
    [TestCase("-7", -7)]
    [TestCase("+2 weeks", 14)]
    [TestCase("-1 week", -7)]
    [TestCase("", 0)]
    public void Offset_is_in_days_or_weeks(string offset, int days)
    {
        var milestone = Read(
            $$"""
            {"milestones": [{"id": "hello", "name": "Hello", "letter": "hello",
              "anchor": "intakeStart", "offset": "{{offset}}", "at": "09:00"}]}
            """
        ).Milestones[0];

        Assert.That(milestone.OffsetDays, Is.EqualTo(days));
    }

    [Test]
    public void Letter_to_the_committee_may_come_every_week()
    {
        var milestone = Read(
            """
            {"milestones": [{"id": "digest", "name": "Digest", "letter": "digest",
              "anchor": "intake start", "at": "09:00", "audience": "committee",
              "repeat": "weekly", "tooLateAfter": "1 week", "priority": "last"}]}
            """
        ).Milestones[0];

        Assert.Multiple(() =>
        {
            Assert.That(milestone.IsWeekly, Is.True);
            Assert.That(milestone.TooLateAfterDays, Is.EqualTo(7));
            Assert.That(milestone.Priority, Is.EqualTo(Priority.Last));
        });
    }

    [Test]
    public void Approval_may_be_at_once_and_the_audience_is_both_unless_said()
    {
        var milestone = Read(
            """
            {"milestones": [{"id": "hello", "name": "Hello", "letter": "hello",
              "anchor": "Approval", "at": "At once"}]}
            """
        ).Milestones[0];

        Assert.Multiple(() =>
        {
            Assert.That(milestone.At, Is.Null);
            Assert.That(milestone.Audience, Is.EqualTo(Audience.Both));
        });
    }

    [TestCase(
        "\"at\": \"09:00\"",
        "\"at\": \"9h\"",
        "\"at\" must be a time such as 09:00, found \"9h\"."
    )]
    [TestCase(
        "\"at\": \"09:00\"",
        "\"at\": null",
        "\"at\" must be a time such as 09:00, found nothing."
    )]
    [TestCase(
        "\"at\": \"09:00\"",
        "\"at\": \"24:00\"",
        "\"at\" must be a time such as 09:00, found \"24:00\"."
    )]
    [TestCase(
        "\"at\": \"09:00\"",
        "\"at\": \"at once\"",
        "\"at\" must be a time such as 09:00 unless it follows an approval or an application, "
            + "found \"at once\"."
    )]
    [TestCase(
        "intake start",
        "start",
        "\"anchor\" must be approval, intake start, intake end or application, found \"start\"."
    )]
    [TestCase(
        "intake start",
        "1",
        "\"anchor\" must be approval, intake start, intake end or application, found \"1\"."
    )]
    [TestCase(
        "intake start",
        "intake end",
        "\"offset\" can only be a week of the intake when counted from its start, "
            + "found \"week 4\"."
    )]
    [TestCase("week 4", "week four", OffsetRule + "\"week four\".")]
    [TestCase("week 4", "week 0", OffsetRule + "\"week 0\".")]
    [TestCase("week 4", "4.5 days", OffsetRule + "\"4.5 days\".")]
    [TestCase("week 4", "999 days", OffsetRule + "\"999 days\".")]
    [TestCase("week 4", "58 weeks", OffsetRule + "\"58 weeks\".")]
    [TestCase(
        "\"both\"",
        "\"both\", \"weekday\": \"Fryday\"",
        "\"weekday\" must be a day such as Friday, found \"Fryday\"."
    )]
    [TestCase(
        "\"both\"",
        "\"unmatched\", \"condition\": \"no feedback\"",
        "\"condition\" can only be asked of the two people of a match, found \"no feedback\"."
    )]
    [TestCase(
        "\"both\"",
        "\"both\", \"condition\": \"rain\"",
        "\"condition\" must be always, not met yet, no feedback or late match, found \"rain\"."
    )]
    [TestCase(
        "\"both\"",
        "\"both\", \"repeat\": \"weekly\"",
        "\"repeat\" is only for the committee's letters, found \"weekly\"."
    )]
    [TestCase(
        "\"both\"",
        "\"committee\", \"repeat\": \"daily\"",
        "\"repeat\" must be weekly or empty, found \"daily\"."
    )]
    [TestCase(
        "\"both\"",
        "\"both\", \"tooLateAfter\": \"0\"",
        "\"tooLateAfter\" must be 1 to 60 days, such as 5, found \"0\"."
    )]
    [TestCase(
        "\"both\"",
        "\"both\", \"catchUp\": \"maybe\"",
        "\"catchUp\" must be yes or no, found \"maybe\"."
    )]
    [TestCase(
        "\"both\"",
        "\"committee\", \"catchUp\": \"yes\"",
        "\"catchUp\" is only for matches and for the intake's start or end, found \"yes\"."
    )]
    [TestCase(
        "\"both\"",
        "\"committee\", \"calendar\": \"yes\"",
        "\"calendar\" is only for the people of a match, found \"yes\"."
    )]
    [TestCase(
        "\"both\"",
        "\"both\", \"priority\": \"urgent\"",
        "\"priority\" must be first, normal or last, found \"urgent\"."
    )]
    [TestCase(
        "\"both\"",
        "\"everyone\"",
        "\"audience\" must be both, mentors, mentees, unmatched or committee, "
            + "found \"everyone\"."
    )]
    [TestCase(
        "\"check-in\"",
        "\"../secrets\"",
        "\"letter\" must be 1 to 60 letters, digits and hyphens such as week-4, "
            + "found \"../secrets\"."
    )]
    [TestCase(
        "\"Check-in\"",
        "\"\"",
        "\"name\" must be one line of 1 to 100 characters, found nothing."
    )]
    public void Unusable_part_is_named_with_what_was_expected(
        string good,
        string bad,
        string expected
    )
    {
        const string Good = """
            {"milestones": [{"id": "week-4", "name": "Check-in", "letter": "check-in",
              "anchor": "intake start", "offset": "week 4", "at": "09:00", "audience": "both"}]}
            """;

        var problems = ProblemsOf(Good.Replace(good, bad, StringComparison.Ordinal));

        Assert.That(problems, Is.EqualTo([$"{Place}: {expected}"]));
    }

    [TestCase(
        "\"offset\": -1, \"at\": \"09:00\"",
        "\"offset\" must not be before what it follows, found \"-1\"."
    )]
    [TestCase(
        "\"offset\": 2, \"at\": \"at once\"",
        "\"at\" must be a time such as 09:00 when days are counted, found \"at once\"."
    )]
    [TestCase(
        "\"offset\": \"week 2\", \"at\": \"09:00\"",
        "\"offset\" can only be a week of the intake when counted from its start, "
            + "found \"week 2\"."
    )]
    [TestCase(
        "\"at\": \"at once\", \"audience\": \"unmatched\"",
        "\"audience\" must be both, mentors or mentees when counted from approval, "
            + "found \"unmatched\"."
    )]
    public void Approval_has_its_own_rules(string parts, string expected)
    {
        var problems = ProblemsOf(
            "{\"milestones\": [{\"id\": \"week-4\", \"name\": \"N\", \"letter\": \"l\", "
                + $"\"anchor\": \"approval\", {parts}}}]}}"
        );

        Assert.That(problems, Is.EqualTo([$"{Place}: {expected}"]));
    }

    private static Schedule Read(string json) =>
        Schedule.Parse(json) is ScheduleReading.Accepted accepted
            ? accepted.Schedule
            : throw new InvalidDataException(string.Join(' ', ProblemsOf(json)));

    private static IReadOnlyList<string> ProblemsOf(string json) =>
        Schedule.Parse(json) is ScheduleReading.Refused refused
            ? [.. refused.Problems.Select(problem => problem.ToString())]
            : [];
}
