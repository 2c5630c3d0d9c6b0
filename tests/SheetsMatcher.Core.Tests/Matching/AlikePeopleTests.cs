using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching;

/// <summary>Crowds so large, and of so few different answers, that they are solved by classes.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class AlikePeopleTests
{
    private const int Count = 240;

    private static readonly string[] _cities = ["Vancouver", "Burnaby", "Surrey"];

    [Test]
    public void Order_of_rows_changes_nothing([Range(1, 3)] int seed)
    {
        var roster = Roster(seed);
        var standing = Standing(roster);
        Assert.That(
            Told(Matchmaker.Match(Crowd.Shuffled(roster, seed), standing, Settings())),
            Is.EqualTo(Told(Matchmaker.Match(roster, standing, Settings())))
        );
    }

    [Test]
    public void Own_proposals_are_kept_though_they_keep_people_apart([Range(1, 3)] int seed)
    {
        var roster = Roster(seed);
        var first = Matchmaker.Match(roster, StandingPairs.None, Settings());
        var standing = StandingPairs.None with
        {
            Proposed = [.. first.Pairings.Select(pairing => pairing.Pair)],
        };
        Assert.That(Told(Matchmaker.Match(roster, standing, Settings())), Is.EqualTo(Told(first)));
    }

    [Test]
    public void Earliest_of_those_who_are_alike_are_matched()
    {
        var roster = Roster(seed: 1);
        var scarce = roster with { Mentors = [.. roster.Mentors.Take(Count / 2)] };
        var outcome = Matchmaker.Match(scarce, StandingPairs.None, Settings());
        var matched = outcome.Pairings.Select(pairing => pairing.Mentee.Id).ToHashSet();
        Assert.That(outcome.IsProven, Is.True);
        Assert.That(matched, Has.Count.InRange(Count / 4, Count - 1));
        foreach (var alike in scarce.Mentees.GroupBy(m => (m.Sector, m.City)))
        {
            var inOrder = alike.OrderBy(m => m.AppliedAt).ThenBy(m => m.Id.Value);
            Assert.That(
                inOrder.Select(mentee => matched.Contains(mentee.Id)),
                Is.Ordered.Descending
            );
        }
    }

    private static MatchingSettings Settings() =>
        MatchingSettings.Default with
        {
            OneMenteeEach = true,
        };

    private static Roster Roster(int seed)
    {
        var chance = new Random(seed);
        return NewRoster.Of(
            [
                .. Enumerable
                    .Range(0, Count)
                    .Select(i => Drawn(NewMentor.Named($"Mentor {i:D3}"), chance).Taking(1)),
            ],
            [
                .. Enumerable
                    .Range(0, Count)
                    .Select(i => Drawn(NewMentee.Named($"Mentee {i:D3}"), chance)),
            ]
        );
    }

    private static T Drawn<T>(T person, Random chance)
        where T : Applicant =>
        person.In(_cities[chance.Next(_cities.Length)]).AppliedAfter(chance.Next(50)) with
        {
            Sector = chance.Next(2) == 0 ? Sector.Academic : Sector.Public,
        };

    private static StandingPairs Standing(Roster roster) =>
        StandingPairs.None with
        {
            Locked = [NewRoster.Pair(roster.Mentors[3], roster.Mentees[5])],
            Rejected = [NewRoster.Pair(roster.Mentors[7], roster.Mentees[9])],
            Proposed = [NewRoster.Pair(roster.Mentors[11], roster.Mentees[13])],
            PassedOver = roster.Mentees.Take(5).Select(mentee => mentee.Id).ToHashSet(),
        };

    private static IEnumerable<string> Told(MatchingOutcome outcome) =>
        outcome.Pairings.Select(pairing => $"{pairing.Mentor.Name} + {pairing.Mentee.Name}");
}
