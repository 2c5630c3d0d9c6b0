using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class MatchmakerTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentor _omar = NewMentor.Named("Omar Haddad").AppliedAfter(hours: 1);
    private static readonly Mentee _li = NewMentee.Named("Li Chen");
    private static readonly Mentee _ana = NewMentee.Named("Ana Silva").AppliedAfter(hours: 1);

    [Test]
    public void Same_type_of_library_decides_before_all_else()
    {
        var outcome = Match(
            [_ruth.At("law").In("Vancouver"), _omar.At("public").In("Burnaby")],
            [_li.At("public").In("Vancouver"), _ana.At("law").In("Burnaby")]
        );
        Assert.That(Names(outcome), Is.EqualTo(["Omar-Li", "Ruth-Ana"]));
        Assert.That(outcome.Pairings[0].Reasons, Is.EqualTo(["Both chose public libraries."]));
    }

    [Test]
    public void One_more_mentee_matched_is_worth_more_than_any_points()
    {
        var ruth = _ruth.FromSchool("Langara").At("law").Meeting("Phone");
        var omar = _omar.At("public").Meeting("Video call");
        var li = _li.FromSchool("Langara").At("law").Meeting("Phone", "Video call");
        var ana = _ana.At("academic").Meeting("Phone");
        var outcome = Match([ruth, omar], [li, ana]);
        Assert.That(Names(outcome), Is.EqualTo(["Omar-Li", "Ruth-Ana"]));
    }

    [Test]
    public void One_more_mentee_matched_is_worth_the_points_of_a_whole_chain()
    {
        const int Count = 6;
        var settings = MatchingSettings.Default with { CityPoints = 1000 };
        Mentor[] mentors =
        [
            .. Enumerable
                .Range(0, Count)
                .Select(i => NewMentor.Named($"Mentor {i}").At("law").In($"City {i + 1}")),
        ];
        Mentee[] mentees =
        [
            .. Enumerable
                .Range(0, Count)
                .Select(i => NewMentee.Named($"Mentee {i}").At("public").In($"City {i}")),
        ];
        // Each mentee may have the mentor of the same number for no points, or the one before.
        var rejected =
            from mentor in Enumerable.Range(0, Count)
            from mentee in Enumerable.Range(0, Count)
            where mentor != mentee && mentor != mentee - 1
            select NewRoster.Pair(mentors[mentor], mentees[mentee]);
        var outcome = Matchmaker.Match(
            NewRoster.Of(mentors, mentees),
            StandingPairs.None with
            {
                Rejected = [.. rejected],
            },
            settings
        );
        Assert.That(outcome.Pairings, Has.Count.EqualTo(Count));
        Assert.That(outcome.Pairings, Has.All.Property(nameof(Pairing.Points)).Zero);
    }

    [Test]
    public void Locked_pair_stands_although_it_breaks_rules_and_says_which()
    {
        var ruth = _ruth.WithYears(2).WorkingFor("Acme Inc.");
        var li = _li.WorkingFor("ACME");
        var outcome = Match(
            [ruth],
            [li, _ana],
            StandingPairs.None with
            {
                Locked = [NewRoster.Pair(ruth, li)],
            }
        );
        Assert.That(Names(outcome), Is.EqualTo(["Ruth-Li"]));
        Assert.That(outcome.Pairings[0].IsLocked, Is.True);
        Assert.That(
            outcome.Pairings[0].Objections.Select(objection => objection.Rule),
            Is.EqualTo(["Experience", "Coworkers"])
        );
        Assert.That(outcome.Unmatched.Select(u => u.Applicant.Name), Is.EqualTo(["Ana Silva"]));
    }

    [Test]
    public void Locked_pair_uses_up_one_place_of_several()
    {
        var ruth = _ruth.Taking(2);
        var third = NewMentee.Named("Tom Berg").AppliedAfter(hours: 2);
        var outcome = Match(
            [ruth],
            [_li, _ana, third],
            StandingPairs.None with
            {
                Locked = [NewRoster.Pair(ruth, third)],
            }
        );
        Assert.That(Names(outcome), Is.EqualTo(["Ruth-Li", "Ruth-Tom"]));
    }

    [Test]
    public void More_locked_pairs_than_places_all_stand_with_an_objection()
    {
        var outcome = Match(
            [_ruth],
            [_li, _ana],
            StandingPairs.None with
            {
                Locked = [NewRoster.Pair(_ruth, _li), NewRoster.Pair(_ruth, _ana)],
            }
        );
        Assert.That(Names(outcome), Is.EqualTo(["Ruth-Li", "Ruth-Ana"]));
        Assert.That(
            outcome.Pairings[0].Objections,
            Is.EqualTo([new Ineligible("Places", "Ruth Alder has 2 pairs and offered 1 place.")])
        );
    }

    [Test]
    public void Two_locked_mentors_of_one_mentee_both_stand_with_an_objection()
    {
        var outcome = Match(
            [_ruth, _omar],
            [_li],
            StandingPairs.None with
            {
                Locked = [NewRoster.Pair(_omar, _li), NewRoster.Pair(_ruth, _li)],
            }
        );
        Assert.That(Names(outcome), Is.EqualTo(["Ruth-Li", "Omar-Li"]));
        Assert.That(
            outcome.Pairings.SelectMany(pairing => pairing.Objections).Select(o => o.Rule),
            Is.EqualTo(["Second mentor", "Second mentor"])
        );
    }

    [Test]
    public void Locked_pair_of_somebody_who_left_is_ignored()
    {
        var outcome = Match(
            [_ruth],
            [_li],
            StandingPairs.None with
            {
                Locked = [NewRoster.Pair(_omar, _li), NewRoster.Pair(_ruth, _ana)],
            }
        );
        Assert.That(Names(outcome), Is.EqualTo(["Ruth-Li"]));
        Assert.That(outcome.Pairings[0].IsLocked, Is.False);
    }

    [Test]
    public void Rejected_pair_is_never_proposed_again()
    {
        var outcome = Match(
            [_ruth],
            [_li],
            StandingPairs.None with
            {
                Rejected = [NewRoster.Pair(_ruth, _li)],
            }
        );
        Assert.That(outcome.Pairings, Is.Empty);
        Assert.That(
            outcome.Unmatched[0].Reason,
            Is.EqualTo("No eligible mentor. 1 mentor: 1 rejected by the committee.")
        );
        Assert.That(
            outcome.Unmatched[0].WouldChange,
            Is.EqualTo("Taking back a rejection would make 1 mentor possible.")
        );
    }

    [TestCase(3, "Ruth-Li", TestName = "Proposal_stands_against_a_gain_as_small_as_the_bonus")]
    [TestCase(2, "Omar-Li", TestName = "Proposal_goes_for_a_gain_greater_than_the_bonus")]
    public void Keep_bonus_is_the_price_of_a_change(int keepBonus, string expected)
    {
        var settings = MatchingSettings.Default with { KeepBonus = keepBonus, CityPoints = 3 };
        var outcome = Matchmaker.Match(
            NewRoster.Of([_ruth, _omar.In("Vancouver")], [_li.In("Vancouver")]),
            StandingPairs.None with
            {
                Proposed = [NewRoster.Pair(_ruth, _li)],
            },
            settings
        );
        Assert.That(Names(outcome), Is.EqualTo([expected]));
    }

    [Test]
    public void Proposal_stands_at_a_tie_even_without_a_bonus()
    {
        var outcome = Matchmaker.Match(
            NewRoster.Of([_ruth, _omar], [_li]),
            StandingPairs.None with
            {
                Proposed = [NewRoster.Pair(_omar, _li)],
            },
            MatchingSettings.Default with
            {
                KeepBonus = 0,
            }
        );
        Assert.That(Names(outcome), Is.EqualTo(["Omar-Li"]));
        Assert.That(outcome.Pairings[0].Points, Is.EqualTo(50), "the bonus is no merit");
    }

    [Test]
    public void Tie_goes_to_whoever_applied_first()
    {
        var outcome = Match([_ruth], [_ana, _li]);
        Assert.That(Names(outcome), Is.EqualTo(["Ruth-Li"]));
    }

    [Test]
    public void Two_people_in_both_forms_do_not_mentor_each_other()
    {
        var (ruthAsMentee, liAsMentor) = (
            NewMentee.Named("Ruth Alder"),
            NewMentor.Named("Li Chen")
        );
        var outcome = Match([_ruth, liAsMentor], [_li, ruthAsMentee]);
        Assert.That(outcome.Pairings, Has.Count.EqualTo(1));
        Assert.That(outcome.IsProven, Is.True);
        Assert.That(outcome.Unmatched, Has.Count.EqualTo(2));
        Assert.That(outcome.Unmatched[0].Reason, Does.Contain("cannot be the mentor as well"));
        Assert.That(outcome.Unmatched[1].Reason, Does.Contain("cannot be the mentee"));
    }

    [Test]
    public void Three_people_in_both_forms_may_mentor_in_a_ring()
    {
        string[] names = ["Ruth Alder", "Li Chen", "Omar Haddad"];
        var outcome = Match([.. names.Select(NewMentor.Named)], [.. names.Select(NewMentee.Named)]);
        Assert.That(outcome.Pairings, Has.Count.EqualTo(3));
        Assert.That(outcome.Unmatched, Is.Empty);
    }

    [Test]
    public void Whoever_already_mentors_somebody_is_not_mentored_back()
    {
        var (ruthAsMentee, liAsMentor) = (
            NewMentee.Named("Ruth Alder"),
            NewMentor.Named("Li Chen")
        );
        var outcome = Match(
            [_ruth, liAsMentor],
            [_li, ruthAsMentee],
            StandingPairs.None with
            {
                Locked = [NewRoster.Pair(_ruth, _li)],
            }
        );
        Assert.That(Names(outcome), Is.EqualTo(["Ruth-Li"]));
        Assert.That(
            outcome.Unmatched[0].Reason,
            Does.Contain("1 whom this mentee already mentors")
        );
    }

    [Test]
    public void Nobody_at_all_is_an_empty_outcome()
    {
        var outcome = Match([], []);
        Assert.That(outcome.Pairings, Is.Empty);
        Assert.That(outcome.Unmatched, Is.Empty);
    }

    private static MatchingOutcome Match(
        IReadOnlyList<Mentor> mentors,
        IReadOnlyList<Mentee> mentees,
        StandingPairs? standing = null
    ) =>
        Matchmaker.Match(
            NewRoster.Of(mentors, mentees),
            standing ?? StandingPairs.None,
            MatchingSettings.Default
        );

    private static IEnumerable<string> Names(MatchingOutcome outcome) =>
        outcome.Pairings.Select(pairing => $"{First(pairing.Mentor)}-{First(pairing.Mentee)}");

    private static string First(Applicant person) => person.Name.Split(' ')[0];
}
