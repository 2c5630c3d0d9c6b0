using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Tests.Matching;

/// <summary>The aims, the alternatives and the prices, against trying everything.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class AnswersTests
{
    [Test]
    public void Nothing_is_better_by_any_aim(
        [Range(1, 60)] int seed,
        [Values] bool fairness,
        [Values] bool oneMenteeEach
    )
    {
        var (roster, standing) = Case(seed, inBoth: seed % 3);
        var settings = MatchingSettings.Default with
        {
            Fairness = fairness,
            OneMenteeEach = oneMenteeEach,
        };
        var every = new EveryMatching(roster, standing, settings);
        var outcome = Matchmaker.Match(roster, standing, settings);
        Assert.That(outcome.IsProven, Is.True);
        Assert.That(every.WorthOf(Free(outcome)), Is.EqualTo(every.Best()));
    }

    [Test]
    public void Alternatives_are_the_three_least_costly_and_cost_what_they_say(
        [Range(1, 80)] int seed,
        [Values] bool oneMenteeEach
    )
    {
        var (roster, standing) = Case(seed, inBoth: 0);
        var settings = MatchingSettings.Default with { OneMenteeEach = oneMenteeEach };
        var every = new EveryMatching(roster, standing, settings);
        var best = every.Best();
        var outcome = Matchmaker.Match(roster, standing, settings);
        foreach (var pairing in outcome.Pairings.Where(pairing => !pairing.IsLocked))
        {
            var expected = Others(roster, pairing, every)
                .Where(m => m.Capacity > standing.Locked.Distinct().Count(l => l.Mentor == m.Id))
                .Select(mentor => every.Best(new PersonPair(mentor.Id, pairing.Mentee.Id)))
                .OrderDescending()
                .Take(3)
                .ToList();
            var told = pairing
                .Alternatives.Select(a =>
                    every.Best(new PersonPair(a.Mentor.Id, pairing.Mentee.Id))
                )
                .ToList();
            Assert.That(told, Is.EqualTo(expected), pairing.Mentee.Name);
            Assert.That(
                pairing.Alternatives.Select(alternative => alternative.Cost),
                Is.EqualTo(
                    told.Select(worth => new DecisionPrice(
                        best.Matches - worth.Matches,
                        best.Points - worth.Points
                    ))
                )
            );
        }
    }

    [Test]
    public void Price_of_a_lock_is_what_the_best_without_it_has_more([Range(1, 80)] int seed)
    {
        var (roster, standing) = Case(seed, inBoth: 0);
        var settings = MatchingSettings.Default;
        var outcome = Matchmaker.Match(roster, standing, settings);
        var with = Total(outcome.Pairings);
        foreach (var locked in outcome.Pairings.Where(pairing => pairing.IsLocked))
        {
            StandingPairs others = standing with
            {
                Locked = [.. standing.Locked.Where(pair => pair != locked.Pair)],
            };
            Assert.That(locked.Price, Is.EqualTo(Less(Without(roster, others, settings), with)));
        }
        Assert.That(
            outcome.Price,
            Is.EqualTo(Less(Without(roster, standing with { Locked = [] }, settings), with))
        );
    }

    [Test]
    public void Recruiting_gains_what_it_promises([Range(1, 30)] int seed)
    {
        var roster = new Crowd(seed).Of(mentors: 6, mentees: 20);
        var outcome = Matchmaker.Match(roster, StandingPairs.None, MatchingSettings.Default);
        foreach (var line in outcome.Recruitment.Where(line => line.Mentors.Count > 0))
        {
            var larger = roster with
            {
                Mentors =
                [
                    .. roster.Mentors.Select(m =>
                        line.Mentors.Contains(m)
                            ? m with
                            {
                                Capacity = m.Capacity + line.Mentees.Count,
                            }
                            : m
                    ),
                ],
            };
            var more = Matchmaker.Match(larger, StandingPairs.None, MatchingSettings.Default);
            Assert.That(
                more.Pairings,
                Has.Count.EqualTo(outcome.Pairings.Count + line.Matches),
                line.Sentence
            );
        }
        Assert.That(
            outcome.Recruitment.SelectMany(line => line.Mentees).Select(mentee => mentee.Id),
            Is.EquivalentTo(
                outcome.Unmatched.Select(u => u.Applicant).OfType<Mentee>().Select(m => m.Id)
            )
        );
    }

    [Test]
    public void Answers_do_not_depend_on_the_order_of_rows(
        [Range(1, 20)] int seed,
        [Values] bool fairness,
        [Values] bool oneMenteeEach
    )
    {
        var settings = MatchingSettings.Default with
        {
            Fairness = fairness,
            OneMenteeEach = oneMenteeEach,
        };
        var crowd = new Crowd(seed);
        var roster = crowd.Of(mentors: 9, mentees: 12, inBoth: 2);
        var standing = WithPassedOver(crowd.Standing(roster, ofEach: 3), roster, seed);
        Assert.That(
            Told(Matchmaker.Match(Crowd.Shuffled(roster, seed), standing, settings)),
            Is.EqualTo(Told(Matchmaker.Match(roster, standing, settings)))
        );
    }

    private static IEnumerable<string> Told(MatchingOutcome outcome) =>
        outcome
            .Pairings.SelectMany(pairing =>
                pairing
                    .Alternatives.Select(a => a.Sentence)
                    .Prepend($"{pairing.Mentee.Name} + {pairing.Mentor.Name}: {pairing.Price}")
            )
            .Concat(outcome.Recruitment.Select(line => line.Sentence))
            .Append(outcome.Verdict)
            .Append($"{outcome.Price}");

    private static (Roster Roster, StandingPairs Standing) Case(int seed, int inBoth)
    {
        var crowd = new Crowd(seed);
        var roster = crowd.Of(mentors: 1 + (seed % 4), mentees: 1 + (seed % 5), inBoth);
        return (roster, WithPassedOver(crowd.Standing(roster, ofEach: 2), roster, seed));
    }

    private static StandingPairs WithPassedOver(StandingPairs standing, Roster roster, int seed) =>
        standing with
        {
            PassedOver = roster
                .Mentees.Where((_, i) => (i + seed) % 3 == 0)
                .Select(m => m.Id)
                .ToHashSet(),
        };

    private static List<(PersonPair Pair, int Points)> Free(MatchingOutcome outcome) =>
        [.. outcome.Pairings.Where(p => !p.IsLocked).Select(p => (p.Pair, p.Points))];

    private static IEnumerable<Mentor> Others(
        Roster roster,
        Pairing pairing,
        EveryMatching every
    ) =>
        roster.Mentors.Where(mentor =>
            mentor.Id != pairing.Mentor.Id && every.Points(mentor, pairing.Mentee) is not null
        );

    /// <summary>The best without some decisions, those that are left counted in.</summary>
    private static (int Matches, int Points) Without(
        Roster roster,
        StandingPairs standing,
        MatchingSettings settings
    ) => Total(Matchmaker.Match(roster, standing, settings).Pairings);

    private static (int Matches, int Points) Total(IReadOnlyList<Pairing> pairings) =>
        (pairings.Select(p => p.Mentee.Id).Distinct().Count(), pairings.Sum(p => p.Points));

    private static DecisionPrice Less(
        (int Matches, int Points) free,
        (int Matches, int Points) with
    ) => new(free.Matches - with.Matches, free.Points - with.Points);
}
