using NodaTime;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Tests.Letters;
using SheetsMatcher.Testing.Letters;

namespace SheetsMatcher.Core.Tests.Milestones;

/// <summary>What a match approved late still gets, and what a clock set forward does not send.</summary>
internal sealed class CatchUpTests
{
    private static readonly Intake Autumn = NewIntake.Autumn2010;
    private static readonly Instant LongAfter = Instant.FromUtc(2012, 1, 1, 0, 0);
    private static readonly ApprovedMatch Match = NewApprovedMatch.OfRuthAndAmara();

    [Test]
    public void Match_of_week_13_gets_what_is_ahead_and_of_the_rest_only_what_it_catches_up_on()
    {
        // Approved on Monday, January 31, 2011, at 10:00 in Vancouver.
        var late = Match with
        {
            ApprovedAt = Instant.FromUtc(2011, 1, 31, 18, 0),
        };

        var due = DueLetters.At(LongAfter, new(Autumn, DefaultConfig.Schedule(), [late]));

        Assert.That(
            due.Select(letter =>
                    $"{letter.DueAt.InZone(Autumn.Zone):yyyy-MM-dd HH:mm} {letter.Milestone.Id}"
                )
                .Distinct(),
            Is.EqualTo([
                "2011-01-31 10:00 introduction",
                "2011-02-01 09:00 late-match-welcome",
                "2011-02-02 09:00 week-12-topics",
                "2011-02-11 09:00 feedback-form",
                "2011-02-18 09:00 closing-thanks",
                "2011-02-18 09:00 interview-invitation",
            ])
        );
    }

    [Test]
    public void Nothing_is_caught_up_on_after_the_intakes_end()
    {
        var milestone = NewMilestone.InWeek(2) with { CatchesUp = true };
        var late = Match with { ApprovedAt = Instant.FromUtc(2011, 2, 17, 18, 0) };

        var due = DueLetters.All(new(Autumn, new Schedule([milestone]), [late]));

        Assert.That(due, Is.Empty);
    }

    [TestCase(-60, "2010-11-12 17:00")]
    [TestCase(5, "2010-11-12 17:05")]
    public void Letter_waits_for_the_end_of_the_time_to_think_and_is_due_as_before(
        int minutes,
        string leaves
    )
    {
        var due = Instant.FromUtc(2010, 11, 12, 17, 0);
        var match = Match with { LettersFrom = due + Duration.FromMinutes(minutes) };
        var facts = new MailingFacts(Autumn, new Schedule([NewMilestone.InWeek(2)]), [match]);

        var letter = DueLetters.All(facts)[0];

        Assert.That($"{letter.LeavesAt.InUtc():yyyy-MM-dd HH:mm}", Is.EqualTo(leaves));
        Assert.That(letter.DueAt, Is.EqualTo(due));
        Assert.That(DueLetters.At(letter.LeavesAt - Duration.Epsilon, facts), Is.Empty);
        Assert.That(DueLetters.At(letter.LeavesAt, facts), Is.Not.Empty);
    }

    [Test]
    public void Letter_is_too_late_after_its_own_number_of_days()
    {
        var milestone = NewMilestone.InWeek(2) with { TooLateAfterDays = 3 };

        var letter = DueLetters.All(new(Autumn, new Schedule([milestone]), [Match]))[0];

        Assert.That(letter.TooLateAt, Is.EqualTo(Instant.FromUtc(2010, 11, 15, 17, 0)));
    }

    [Test]
    public void A_clock_set_forward_by_the_whole_intake_mails_only_the_introductions()
    {
        var due = DueLetters.At(LongAfter, new(Autumn, DefaultConfig.Schedule(), [Match]));

        var rush = LetterRush.In(due);

        Assert.That(
            due.Where(letter => !rush.Contains(letter.Key)).Select(letter => letter.Milestone.Id),
            Is.EqualTo(["introduction", "introduction"])
        );
    }

    [Test]
    public void Last_day_with_its_two_letters_is_no_rush()
    {
        var due = DueLetters
            .At(LongAfter, new(Autumn, DefaultConfig.Schedule(), [Match]))
            .Where(letter => letter.Milestone.Id is "closing-thanks" or "interview-invitation");

        Assert.That(LetterRush.In(due), Is.Empty);
    }
}
