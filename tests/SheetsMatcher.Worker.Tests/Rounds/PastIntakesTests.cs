using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Matching;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>What earlier intakes mean to the present one.</summary>
[TestFixture]
internal sealed class PastIntakesTests
{
    private static readonly Instant Start = Instant.FromUtc(2010, 1, 1, 0, 0);
    private static readonly ApplicantId Ana = new("P-ANA");
    private static readonly ApplicantId Bo = new("P-BO");
    private static readonly ApplicantId Ruth = new("P-RUTH");

    [Test]
    public void Partners_of_every_other_intake_are_past_partners()
    {
        var standing = AddTo(
            [],
            [Pair("2010-spring", Ruth, Ana), Pair("2009", Ruth, Ana), Pair("2010-autumn", Ruth, Bo)]
        );

        Assert.That(standing.PastPartners, Is.EqualTo([new PersonPair(Ruth, Ana)]));
    }

    [Test]
    public void Who_found_no_mentor_was_passed_over_and_who_did_was_not()
    {
        var standing = AddTo(
            [Applied("2010-spring", Ana, day: 1), Applied("2010-spring", Bo, day: 2)],
            [Pair("2010-spring", Ruth, Ana)]
        );

        Assert.That(standing.PassedOver, Is.EquivalentTo([Bo]));
    }

    [Test]
    public void A_mentor_found_later_settles_an_older_miss()
    {
        var standing = AddTo(
            [Applied("2009", Ana, day: 1), Applied("2010-spring", Ana, day: 100)],
            [Pair("2010-spring", Ruth, Ana)]
        );

        Assert.That(standing.PassedOver, Is.Empty);
    }

    [Test]
    public void A_miss_after_an_older_mentor_counts()
    {
        var standing = AddTo(
            [Applied("2009", Ana, day: 1), Applied("2010-spring", Ana, day: 100)],
            [Pair("2009", Ruth, Ana)]
        );

        Assert.That(standing.PassedOver, Is.EquivalentTo([Ana]));
    }

    [Test]
    public void The_present_intake_passes_nobody_over()
    {
        var standing = AddTo([Applied("2010-autumn", Ana, day: 1)], []);

        Assert.That(standing.PassedOver, Is.Empty);
    }

    [Test]
    public void What_the_committee_decided_stands_beside_it()
    {
        var decided = StandingPairs.None with { KeptApart = [new PersonPair(Ruth, Bo)] };

        var standing = PastIntakes.AddTo(decided, new IntakeHistory([], []), "2010-autumn");

        Assert.That(standing.KeptApart, Is.EqualTo([new PersonPair(Ruth, Bo)]));
    }

    private static StandingPairs AddTo(IntakeMentee[] mentees, IntakePair[] pairs) =>
        PastIntakes.AddTo(StandingPairs.None, new IntakeHistory(mentees, pairs), "2010-autumn");

    private static IntakeMentee Applied(string intake, ApplicantId mentee, int day) =>
        new(intake, mentee, Start + Duration.FromDays(day));

    private static IntakePair Pair(string intake, ApplicantId mentor, ApplicantId mentee) =>
        new(intake, new PersonPair(mentor, mentee));
}
