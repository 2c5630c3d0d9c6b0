using NodaTime;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Testing.Letters;

namespace SheetsMatcher.Core.Tests.Letters;

internal sealed class CalendarEntryTests
{
    // A Monday; a week later the clock has gone back, so noon in Vancouver is 20:00 UTC.
    private static readonly ApprovedMatch Match = NewApprovedMatch.OfRuthAndAmara();

    [Test]
    public void First_meeting_is_pencilled_in_for_noon_a_week_later()
    {
        var calendar = CalendarOf(Match);

        Assert.Multiple(() =>
        {
            Assert.That(calendar, Does.Contain("METHOD:PUBLISH"));
            Assert.That(calendar, Does.Contain("DTSTART:20101108T200000Z"));
            Assert.That(calendar, Does.Contain("DTEND:20101108T210000Z"));
            Assert.That(calendar, Does.Contain("DTSTAMP:20101101T180000Z"));
            Assert.That(
                calendar,
                Does.Contain("SUMMARY:First meeting with Ruth Chen (a suggestion)")
            );
        });
    }

    [Test]
    public void It_never_falls_on_a_weekend()
    {
        var onSaturday = Match with { ApprovedAt = Instant.FromUtc(2010, 11, 13, 20, 0) };

        Assert.That(CalendarOf(onSaturday), Does.Contain("DTSTART:20101122T200000Z"));
    }

    [Test]
    public void A_name_cannot_add_a_line_of_its_own()
    {
        var match = Match with
        {
            Mentor = Match.Mentor with { Name = "Ruth\r\nATTENDEE:mailto:x@example.org; a, b" },
        };

        var calendar = CalendarOf(match);

        Assert.That(calendar.Split('\n'), Has.None.StartWith("ATTENDEE"));
    }

    [Test]
    public void Only_a_milestone_that_asks_for_it_has_one() =>
        Assert.That(NewTemplate.Rendered(NewTemplate.Saying("Hi"), Match).Calendar, Is.Null);

    private static string CalendarOf(ApprovedMatch match)
    {
        var due = NewTemplate.DueTo(Audience.Mentees, match);
        var letter = NewTemplate.Expect(
            LetterRenderer.Render(
                NewTemplate.Saying("Hi"),
                due with
                {
                    Milestone = due.Milestone with { HasCalendarEntry = true },
                },
                NewLetterFacts.For(NewIntake.Autumn2010),
                NewLetterFacts.Reference
            )
        );
        return letter.Calendar ?? "";
    }
}
