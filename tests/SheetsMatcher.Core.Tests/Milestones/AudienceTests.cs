using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Tests.Letters;
using SheetsMatcher.Testing.Letters;

namespace SheetsMatcher.Core.Tests.Milestones;

/// <summary>Who gets a letter, beyond the two people of a match.</summary>
internal sealed class AudienceTests
{
    private static readonly Intake Autumn = NewIntake.Autumn2010;
    private static readonly Instant LongAfter = Instant.FromUtc(2012, 1, 1, 0, 0);
    private static readonly ApprovedMatch Match = NewApprovedMatch.OfRuthAndAmara();
    private static readonly Mentor Omar = NewApprovedMatch.Mentor("Omar", "omar@example.org");

    [Test]
    public void Each_application_is_acknowledged_when_it_arrives_and_never_from_before_the_start()
    {
        var facts = Facts("application-received") with
        {
            Applicants = [Match.Mentor, Match.Mentee, Omar with { AppliedAt = Day(10, 20) }],
            Since = Day(10, 4),
        };

        var due = DueLetters.At(LongAfter, facts);

        Assert.That(
            due.Select(letter => (letter.Occasion.ToName, letter.DueAt)),
            Is.EqualTo([("Amara Okafor", Match.Mentee.AppliedAt), ("Omar", Day(10, 20))])
        );
    }

    [Test]
    public void An_application_for_the_next_intake_is_acknowledged_by_its_latest_response()
    {
        var facts = Facts("application-received") with
        {
            Applicants = [Omar with { AppliedAt = Day(1, 3), UpdatedAt = Day(10, 20) }],
            Since = Day(10, 1),
        };

        var due = DueLetters.At(LongAfter, facts);

        Assert.That(due.Select(letter => letter.DueAt), Is.EqualTo([Day(10, 20)]));
    }

    [Test]
    public void Waiting_list_goes_to_those_in_no_match_each_in_their_role()
    {
        var ruthAsMentee = NewApprovedMatch.Mentee("Ruth Chen", "ruth@example.org");
        var facts = Facts("waiting-list") with
        {
            Applicants = [Match.Mentor, Match.Mentee, Omar, ruthAsMentee],
            MentorsInMatches = new HashSet<ApplicantId> { Match.Mentor.Id },
            MenteesInMatches = new HashSet<ApplicantId> { Match.Mentee.Id },
        };

        var due = DueLetters.At(LongAfter, facts);

        Assert.That(
            due.Select(letter => (letter.Occasion.ToName, letter.Key.About)),
            Is.EquivalentTo([("Omar", "mentor"), ("Ruth Chen", "mentee")])
        );
    }

    [Test]
    public void Who_applies_after_the_waiting_lists_day_does_not_get_it()
    {
        var facts = Facts("waiting-list") with
        {
            Applicants = [Omar with { AppliedAt = Day(11, 20) }],
        };

        Assert.That(DueLetters.At(LongAfter, facts), Is.Empty);
    }

    [Test]
    public void Of_the_committees_weekly_letter_only_the_latest_is_due()
    {
        var facts = Facts("weekly-digest") with { Committee = News("Omar (mentor)") };

        var due = DueLetters.At(Day(11, 17), facts);

        Assert.That(
            due.Select(letter => (letter.Key.MilestoneId, letter.DueAt)),
            Is.EqualTo([("weekly-digest@2010-11-15", Instant.FromUtc(2010, 11, 15, 16, 30))])
        );
    }

    [Test]
    public void What_lies_ahead_is_told_but_for_who_will_be_unmatched()
    {
        var today = Day(11, 1);
        var facts = new MailingFacts(Autumn, DefaultConfig.Schedule(), [Match])
        {
            Applicants = [Omar],
            Committee = News(),
        };

        var ahead = DueLetters.Between(today, today + Duration.FromDays(14), facts);

        Assert.That(
            ahead.Select(letter => letter.Milestone.Id),
            Is.EqualTo([
                "weekly-digest",
                "week-2-first-meeting",
                "week-2-first-meeting",
                "weekly-digest",
            ])
        );
    }

    [Test]
    public void Committee_gets_nothing_that_fell_due_before_the_worker_began()
    {
        var facts = Facts("weekly-digest") with
        {
            Committee = News("Omar (mentor)"),
            Since = Day(11, 16),
        };

        Assert.That(DueLetters.At(Day(11, 17), facts), Is.Empty);
    }

    [TestCase(false, 2)]
    [TestCase(true, 0)]
    public void Not_met_yet_is_asked_until_the_committee_ticks_it(bool hasMet, int letters)
    {
        var milestone = NewMilestone.InWeek(2) with { Condition = Condition.NotMetYet };
        var match = Match with { HasMet = hasMet };

        var due = DueLetters.At(LongAfter, new(Autumn, new Schedule([milestone]), [match]));

        Assert.That(due, Has.Count.EqualTo(letters));
    }

    [Test]
    public void No_feedback_is_asked_of_each_of_the_two()
    {
        var milestone = NewMilestone.InWeek(2) with { Condition = Condition.NoFeedback };
        var match = Match with { HasMentorsFeedback = true };

        var due = DueLetters.At(LongAfter, new(Autumn, new Schedule([milestone]), [match]));

        Assert.That(due.Select(letter => letter.Occasion.ToName), Is.EqualTo([Match.Mentee.Name]));
    }

    [TestCase(11, 11, 0)]
    [TestCase(11, 12, 2)]
    public void Late_match_is_one_approved_after_the_first_week(int month, int day, int letters)
    {
        var match = Match with { ApprovedAt = Day(month, day) };

        var facts = Facts("late-match-welcome") with { Matches = [match] };

        Assert.That(DueLetters.At(LongAfter, facts), Has.Count.EqualTo(letters));
    }

    private static MailingFacts Facts(string milestoneId) =>
        new(
            Autumn,
            new Schedule([
                .. DefaultConfig.Schedule().Milestones.Where(each => each.Id == milestoneId),
            ]),
            []
        );

    private static Committee News(params string[] applications) =>
        new("The committee", NewApprovedMatch.Email("c@example.org"), applications, [], []);

    /// <summary>At 11:00 or 12:00 in Vancouver.</summary>
    private static Instant Day(int month, int day) => Instant.FromUtc(2010, month, day, 19, 0);
}
