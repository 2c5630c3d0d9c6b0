using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Tests.Letters;
using SheetsMatcher.Testing.Letters;

namespace SheetsMatcher.Core.Tests.Milestones;

internal sealed class DueLettersTests
{
    private static readonly Intake Autumn = NewIntake.Autumn2010;
    private static readonly Instant LongAfter = Instant.FromUtc(2012, 1, 1, 0, 0);
    private static readonly ApprovedMatch Match = NewApprovedMatch.OfRuthAndAmara();

    [Test]
    public void Introduction_is_due_to_both_with_the_approval()
    {
        var due = DueLetters.At(
            Match.ApprovedAt,
            new MailingFacts(Autumn, DefaultConfig.Schedule(), [Match])
        );

        Assert.Multiple(() =>
        {
            Assert.That(
                due.Select(letter => letter.Milestone.Id),
                Is.EqualTo(["introduction", "introduction"])
            );
            Assert.That(
                due.Select(letter => (letter.Occasion.ToName, PartnerOf(letter).Name)),
                Is.EquivalentTo([("Ruth Chen", "Amara Okafor"), ("Amara Okafor", "Ruth Chen")])
            );
            Assert.That(due.Select(letter => letter.DueAt), Has.All.EqualTo(Match.ApprovedAt));
        });
    }

    [TestCase(0, true)]
    [TestCase(1, false)]
    public void A_match_approved_after_the_end_gets_no_letters(int daysAfter, bool isMailed)
    {
        var noon = (Autumn.End.PlusDays(daysAfter) + new LocalTime(12, 0))
            .InZoneLeniently(Autumn.Zone)
            .ToInstant();
        var match = Match with { ApprovedAt = noon };

        var due = DueLetters.At(
            LongAfter,
            new MailingFacts(Autumn, DefaultConfig.Schedule(), [match])
        );

        Assert.That(due.Any(), Is.EqualTo(isMailed));
    }

    [Test]
    public void Nothing_is_due_before_its_time()
    {
        var nine = Instant.FromUtc(2010, 11, 12, 17, 0);
        var schedule = new Schedule([NewMilestone.InWeek(2)]);

        Assert.Multiple(() =>
        {
            Assert.That(
                DueLetters.At(nine - Duration.Epsilon, new MailingFacts(Autumn, schedule, [Match])),
                Is.Empty
            );
            Assert.That(
                DueLetters.At(nine, new MailingFacts(Autumn, schedule, [Match])),
                Has.Count.EqualTo(2)
            );
        });
    }

    [Test]
    public void Match_approved_in_week_3_is_introduced_and_gets_what_is_still_ahead()
    {
        var late = Match with { ApprovedAt = Instant.FromUtc(2010, 11, 22, 18, 0) };

        var due = DueLetters.At(
            LongAfter,
            new MailingFacts(Autumn, DefaultConfig.Schedule(), [late])
        );

        Assert.That(
            due.Select(letter => letter.Milestone.Id).Distinct(),
            Is.EqualTo([
                "introduction",
                "late-match-welcome",
                "week-4-check-in",
                "week-8-midpoint-survey",
                "week-12-topics",
                "feedback-form",
                "closing-thanks",
                "interview-invitation",
            ])
        );
    }

    [Test]
    public void Late_match_changes_nothing_for_the_others()
    {
        var late = Match with
        {
            Id = new("M-0002"),
            ApprovedAt = Instant.FromUtc(2010, 11, 22, 18, 0),
        };
        var schedule = DefaultConfig.Schedule();

        var together = DueLetters.At(LongAfter, new MailingFacts(Autumn, schedule, [late, Match]));

        Assert.That(
            together.Where(letter => letter.Match == Match),
            Is.EqualTo(DueLetters.At(LongAfter, new MailingFacts(Autumn, schedule, [Match])))
        );
    }

    [Test]
    public void Approval_at_the_very_moment_of_a_milestone_still_gets_it()
    {
        var match = Match with { ApprovedAt = Instant.FromUtc(2010, 11, 12, 17, 0) };

        var due = DueLetters.All(
            new MailingFacts(Autumn, new Schedule([NewMilestone.InWeek(2)]), [match])
        );

        Assert.That(due, Has.Count.EqualTo(2));
    }

    [TestCase(Audience.Mentors, "Ruth Chen")]
    [TestCase(Audience.Mentees, "Amara Okafor")]
    public void Letter_goes_to_its_audience_alone(Audience audience, string expected)
    {
        var milestone = NewMilestone.AtOnce with { Audience = audience };

        var due = DueLetters.All(new MailingFacts(Autumn, new Schedule([milestone]), [Match]));

        Assert.That(due.Select(letter => letter.Occasion.ToName), Is.EqualTo([expected]));
    }

    [Test]
    public void Key_is_the_same_for_ever_and_names_match_partner_milestone_and_recipient()
    {
        var due = DueLetters.All(
            new MailingFacts(Autumn, new Schedule([NewMilestone.AtOnce]), [Match])
        )[0];

        Assert.That(
            due.Key,
            Is.EqualTo(
                new LetterKey(
                    "2010-autumn",
                    $"M-0001+{Match.Mentee.Id}",
                    "introduction",
                    Match.Mentor.Id
                )
            )
        );
    }

    [Test]
    public void Pair_changed_after_approval_is_introduced_anew()
    {
        var schedule = new Schedule([NewMilestone.AtOnce]);
        var changed = Match with
        {
            Mentor = NewApprovedMatch.Mentor("Omar Haddad", "omar@example.org"),
        };

        var before = DueLetters
            .All(new MailingFacts(Autumn, schedule, [Match]))
            .Select(letter => letter.Key);
        var after = DueLetters
            .All(new MailingFacts(Autumn, schedule, [changed]))
            .Select(letter => letter.Key);

        Assert.That(before.Intersect(after), Is.Empty);
    }

    [Test]
    public void Order_is_time_then_match_then_recipient_whatever_the_order_of_rows()
    {
        var other = Match with { Id = new("M-0000"), ApprovedAt = Match.ApprovedAt };
        var schedule = DefaultConfig.Schedule();

        var due = DueLetters.At(LongAfter, new MailingFacts(Autumn, schedule, [Match, other]));
        var shuffled = DueLetters.At(LongAfter, new MailingFacts(Autumn, schedule, [other, Match]));

        Assert.Multiple(() =>
        {
            Assert.That(shuffled, Is.EqualTo(due));
            Assert.That(due.Select(letter => letter.DueAt), Is.Ordered);
            Assert.That(
                due.Take(4).Select(letter => (letter.Key.MatchId, letter.Key.Recipient)),
                Is.EqualTo(
                    from match in new[] { other, Match }
                    from id in new[] { Match.Mentor.Id, Match.Mentee.Id }.OrderBy(id => id.Value)
                    select (match.Id.Value, id)
                )
            );
        });
    }

    // Approved on Monday, November 1, 2010, at 11:00 in Vancouver.
    [TestCase(0, 15, 0, null, "2010-11-01T22:00:00Z")]
    [TestCase(0, 9, 0, null, "2010-11-02T16:00:00Z")]
    [TestCase(3, 9, 0, null, "2010-11-04T16:00:00Z")]
    [TestCase(0, 9, 0, IsoDayOfWeek.Monday, "2010-11-08T17:00:00Z")]
    [TestCase(0, 15, 0, IsoDayOfWeek.Monday, "2010-11-01T22:00:00Z")]
    public void Time_of_day_after_approval_is_never_in_the_past(
        int days,
        int hour,
        int minute,
        IsoDayOfWeek? weekday,
        string expected
    )
    {
        var milestone = NewMilestone.AfterApproval(days, new LocalTime(hour, minute)) with
        {
            Weekday = weekday,
        };

        var due = DueLetters.All(new MailingFacts(Autumn, new Schedule([milestone]), [Match]));

        Assert.That(due.Select(letter => letter.DueAt.ToString()), Has.All.EqualTo(expected));
    }

    private static Applicant PartnerOf(DueLetter letter) =>
        letter.Occasion is Occasion.OfMatch match
            ? match.Partner
            : throw new InvalidDataException($"{letter.Key} is about no match");
}
