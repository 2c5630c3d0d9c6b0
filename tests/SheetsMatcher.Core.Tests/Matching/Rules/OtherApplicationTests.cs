using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Rules;

/// <summary>Of one person's applications one takes part, and what any of them forbids counts for it.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class OtherApplicationTests
{
    private const string OnePerson = "the same person";

    private static readonly Mentor _ada = NewMentor.Named("Ada Wong").WorkingFor("Harbour Library");
    private static readonly Mentee _dana = NewMentee.Named("Dana Fox");
    private static readonly Mentee _later = _dana.From("dana@home.example").AppliedAfter(1);

    internal enum Said
    {
        Supervisor,
        NearSupervisor,
        Employer,
        NearEmployer,
        Against,
        KeptApart,
        Partners,
    }

    [Test]
    public void Later_application_bars_the_earlier_one(
        [Values] Said said,
        [Values(null, true, false)] bool? answer
    )
    {
        var outcome = Outcome([_ada], [_dana, Of(_later, said)], said, _later.Id, answer);
        Assert.That(
            outcome.Pairings.Select(pairing => pairing.Mentee.Id),
            Has.Exactly(answer is false ? 1 : 0).EqualTo(_dana.Id)
        );
    }

    [Test]
    public void Application_as_mentor_bars_the_one_as_mentee(
        [Values] Said said,
        [Values(null, true)] bool? answer
    )
    {
        var mentor = Of(NewMentor.Named("Dana Fox").From("dana@home.example"), said);
        var outcome = Outcome([_ada, mentor], [_dana], said, mentor.Id, answer);
        Assert.That(outcome.Pairings, said is Said.NearEmployer ? Has.Count.LessThan(2) : Is.Empty);
    }

    [TestCase(Said.Supervisor)]
    [TestCase(Said.Employer)]
    [TestCase(Said.Against)]
    public void Application_from_one_address_in_both_forms_bars_in_both(Said said)
    {
        var mentor = Of(NewMentor.Named("Dana Fox"), said);
        Assert.That(Outcome([_ada, mentor], [_dana], said, mentor.Id, null).Pairings, Is.Empty);
    }

    [Test]
    public void Two_who_may_each_be_a_third_are_not_barred_for_one_another()
    {
        var other = NewMentee.Named("Dan Fox").AppliedAfter(2).SupervisedBy("Ada Wong");
        var outcome = Match(
            [_ada],
            [_dana, other],
            StandingPairs.None with
            {
                Answers = question =>
                    question.Remedy.Contains(OnePerson, StringComparison.Ordinal) ? false : null,
            }
        );
        Assert.That(outcome.Pairings.Single().Mentee.Id, Is.EqualTo(_dana.Id));
    }

    [Test]
    public void Rule_says_that_another_application_bars()
    {
        var broken = Eligibility.ProtectionsBrokenBy(
            [new PersonPair(_ada.Id, _dana.Id)],
            NewRoster.Of([_ada], [_dana, Of(_later, Said.Supervisor)]),
            StandingPairs.None with
            {
                Answers = _ => true,
            },
            MatchingSettings.Default
        );
        Assert.That(
            broken.SelectMany(each => each).Single(),
            Is.EqualTo(
                new BrokenProtection(
                    "Other application",
                    "By another application of the same person one of the two is named as the other's "
                        + "supervisor.",
                    IsOpen: false
                )
            )
        );
    }

    private static T Of<T>(T application, Said said)
        where T : Applicant =>
        said switch
        {
            Said.Supervisor => application.SupervisedBy("Ada Wong"),
            Said.NearSupervisor => application.SupervisedBy("A. Wong"),
            Said.Employer => application.WorkingFor("Harbour Library"),
            Said.NearEmployer => application.WorkingFor("Harbor Library"),
            Said.Against => application.AskingFor("not Ada Wong"),
            _ => application,
        };

    private static MatchingOutcome Outcome(
        IReadOnlyList<Mentor> mentors,
        IReadOnlyList<Mentee> mentees,
        Said said,
        ApplicantId other,
        bool? answer
    )
    {
        PersonPair[] pairs = [new(_ada.Id, other)];
        return Match(
            mentors,
            mentees,
            StandingPairs.None with
            {
                KeptApart = said is Said.KeptApart ? pairs : [],
                PastPartners = said is Said.Partners ? pairs : [],
                Answers = question =>
                    question.Remedy.Contains(OnePerson, StringComparison.Ordinal) ? answer : null,
            }
        );
    }

    private static MatchingOutcome Match(
        IReadOnlyList<Mentor> mentors,
        IReadOnlyList<Mentee> mentees,
        StandingPairs standing
    ) => Matchmaker.Match(NewRoster.Of(mentors, mentees), standing, MatchingSettings.Default);
}
