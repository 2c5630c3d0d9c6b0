using System.Diagnostics;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class MatchmakerPropertyTests
{
    private static readonly MatchingSettings _settings = MatchingSettings.Default;

    [Test]
    public void Order_of_rows_changes_nothing([Range(1, 30)] int seed)
    {
        var crowd = new Crowd(seed);
        var roster = crowd.Of(mentors: 12, mentees: 15, inBoth: 4);
        var standing = crowd.Standing(roster, ofEach: 4);
        var chance = new Random(seed);
        var shuffled = new StandingPairs(
            Crowd.Shuffled(standing.Locked, chance),
            Crowd.Shuffled(standing.Rejected, chance),
            Crowd.Shuffled(standing.Proposed, chance)
        );
        Assert.That(
            Told(Matchmaker.Match(Crowd.Shuffled(roster, seed), shuffled, _settings)),
            Is.EqualTo(Told(Matchmaker.Match(roster, standing, _settings)))
        );
    }

    [Test]
    public void No_assignment_at_all_is_better([Range(1, 60)] int seed)
    {
        var crowd = new Crowd(seed);
        var roster = crowd.Of(mentors: seed % 5, mentees: 1 + (seed % 6), inBoth: seed % 3);
        var standing = crowd.Standing(roster, ofEach: 2);
        var outcome = Matchmaker.Match(roster, standing, _settings);
        Assert.That(outcome.IsProven, Is.True);
        Assert.That(
            Worth(outcome.Pairings, standing),
            Is.EqualTo(BestWorth(roster, standing)),
            string.Join("; ", Told(outcome))
        );
    }

    [Test]
    public void Everybody_is_paired_or_explained_and_nobody_twice([Range(1, 20)] int seed)
    {
        var crowd = new Crowd(seed);
        var roster = crowd.Of(mentors: 10, mentees: 20);
        var outcome = Matchmaker.Match(roster, StandingPairs.None, _settings);
        Assert.That(
            outcome
                .Pairings.Select(pairing => pairing.Mentee.Id)
                .Concat(
                    outcome.Unmatched.Select(u => u.Applicant).OfType<Mentee>().Select(m => m.Id)
                ),
            Is.EquivalentTo(roster.Mentees.Select(mentee => mentee.Id))
        );
        Assert.That(
            outcome
                .Pairings.Select(pairing => pairing.Mentor.Id)
                .Distinct()
                .Concat(
                    outcome.Unmatched.Select(u => u.Applicant).OfType<Mentor>().Select(m => m.Id)
                ),
            Is.EquivalentTo(roster.Mentors.Select(mentor => mentor.Id))
        );
        Assert.That(
            outcome.Unmatched,
            Has.All.Property(nameof(UnmatchedApplicant.Reason)).EndsWith(".")
        );
    }

    [Test]
    public void One_more_place_matches_one_more_as_promised([Range(1, 20)] int seed)
    {
        var roster = new Crowd(seed).Of(mentors: 6, mentees: 20);
        var outcome = Matchmaker.Match(roster, StandingPairs.None, _settings);
        foreach (
            var crowded in outcome.Unmatched.Where(u =>
                u.WouldChange.Contains("open place", StringComparison.Ordinal)
            )
        )
        {
            var named = roster.Mentors.Where(m =>
                crowded.WouldChange.Contains($"{m.Name}", StringComparison.Ordinal)
            );
            foreach (var mentor in named)
            {
                var larger = roster with
                {
                    Mentors =
                    [
                        .. roster.Mentors.Select(m => m == mentor ? m.Taking(m.Capacity + 1) : m),
                    ],
                };
                var more = Matchmaker.Match(larger, StandingPairs.None, _settings);
                Assert.That(more.Pairings, Has.Count.EqualTo(outcome.Pairings.Count + 1));
            }
        }
    }

    [Test]
    public void Second_round_on_its_own_proposals_changes_nothing([Range(1, 20)] int seed)
    {
        var roster = new Crowd(seed).Of(mentors: 15, mentees: 25, inBoth: 2);
        var first = Matchmaker.Match(roster, StandingPairs.None, _settings);
        var standing = StandingPairs.None with
        {
            Proposed = [.. first.Pairings.Select(pairing => pairing.Pair)],
        };
        Assert.That(Told(Matchmaker.Match(roster, standing, _settings)), Is.EqualTo(Told(first)));
    }

    [Test]
    public void Thousand_mentors_and_thousand_mentees_take_seconds_at_most()
    {
        var roster = new Crowd(1).Of(mentors: 1000, mentees: 1000);
        var started = Stopwatch.GetTimestamp();
        var outcome = Matchmaker.Match(roster, StandingPairs.None, _settings);
        TestContext.Out.WriteLine(Stopwatch.GetElapsedTime(started));
        Assert.That(outcome.Pairings, Has.Count.GreaterThan(900));
        Assert.That(
            Stopwatch.GetElapsedTime(started),
            Is.LessThan(TimeSpan.FromSeconds(20)),
            "two seconds on a quiet machine; the limit leaves room for a busy one"
        );
    }

    [Test]
    public void Crowd_that_applied_in_both_forms_never_pairs_mutually_and_ends_in_time()
    {
        const int Count = 120;
        string[] names = [.. Enumerable.Range(0, Count).Select(i => $"Peer {i}")];
        var roster = NewRoster.Of(
            [.. names.Select(name => NewMentor.Named(name).AsPeer().FromSchool("Langara"))],
            [.. names.Select(name => NewMentee.Named(name).AsPeer().FromSchool("Langara"))]
        );
        var started = Stopwatch.GetTimestamp();
        var outcome = Matchmaker.Match(roster, StandingPairs.None, _settings);
        TestContext.Out.WriteLine(
            $"{Stopwatch.GetElapsedTime(started)}, {outcome.Pairings.Count}, {outcome.IsProven}"
        );
        var pairs = outcome.Pairings.Select(pairing => pairing.Pair).ToHashSet();
        Assert.That(
            pairs.Where(pair => pairs.Contains(new PersonPair(pair.Mentee, pair.Mentor))),
            Is.Empty
        );
        Assert.That(outcome.Pairings, Has.Count.GreaterThan(Count - 10));
    }

    private static IEnumerable<string> Told(MatchingOutcome outcome) =>
        outcome
            .Pairings.Select(pairing =>
                $"{pairing.Mentor.Name} + {pairing.Mentee.Name}: {pairing.Points}, "
                + string.Join(" ", pairing.Reasons)
            )
            .Concat(
                outcome.Unmatched.Select(u => $"{u.Applicant.Name}: {u.Reason} {u.WouldChange}")
            );

    /// <summary>Pairs, points with keep bonuses, proposals kept: compared in this order.</summary>
    private static (int Pairs, int Points, int Kept) Worth(
        IReadOnlyList<Pairing> pairings,
        StandingPairs standing
    )
    {
        var free = pairings.Where(pairing => !pairing.IsLocked).ToList();
        var kept = free.Count(pairing => standing.Proposed.Contains(pairing.Pair));
        return (free.Count, free.Sum(p => p.Points) + (kept * _settings.KeepBonus), kept);
    }

    private static (int Pairs, int Points, int Kept) BestWorth(
        Roster roster,
        StandingPairs standing
    )
    {
        var locked = standing.Locked.ToHashSet();
        var taken = roster.Mentors.ToDictionary(
            m => m.Id,
            m => locked.Count(l => l.Mentor == m.Id)
        );
        var open = roster.Mentees.Where(m => locked.All(l => l.Mentee != m.Id)).ToList();
        return Best(0, []);

        (int Pairs, int Points, int Kept) Best(int next, List<Pairing> chosen)
        {
            if (next == open.Count)
            {
                return Worth(chosen, standing);
            }
            var best = Best(next + 1, chosen);
            foreach (var mentor in roster.Mentors.Where(m => taken[m.Id] < m.Capacity))
            {
                if (!MayAdd(mentor, open[next], chosen))
                {
                    continue;
                }
                var points = Compatibility.Of(mentor, open[next], roster, _settings).Points;
                taken[mentor.Id]++;
                chosen.Add(new Pairing(mentor, open[next], points, [], [], IsLocked: false));
                best = Max(best, Best(next + 1, chosen));
                chosen.RemoveAt(chosen.Count - 1);
                taken[mentor.Id]--;
            }
            return best;
        }

        bool MayAdd(Mentor mentor, Mentee mentee, List<Pairing> chosen) =>
            Eligibility.ObjectionsTo(mentor, mentee, standing, _settings).Count == 0
            && !chosen.Exists(p => p.Pair == new PersonPair(mentee.Id, mentor.Id));
    }

    private static (int, int, int) Max((int, int, int) one, (int, int, int) other) =>
        one.CompareTo(other) > 0 ? one : other;
}
