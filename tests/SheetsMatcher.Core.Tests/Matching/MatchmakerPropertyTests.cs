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
    public void Thousand_mentors_and_thousand_mentees_are_matched_and_proven()
    {
        var roster = new Crowd(1).Of(mentors: 1000, mentees: 1000);
        var started = Stopwatch.GetTimestamp();
        var outcome = Matchmaker.Match(roster, StandingPairs.None, _settings);
        TestContext.Out.WriteLine(Stopwatch.GetElapsedTime(started));
        Assert.That(outcome.IsProven, Is.True);
        Assert.That(outcome.Pairings, Has.Count.GreaterThan(900));
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
}
