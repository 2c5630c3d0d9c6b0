using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching;

/// <summary>
/// An invented crowd of any size with every kind of answer, the same for the same seed.
/// </summary>
internal sealed class Crowd(int seed)
{
    private static readonly string[] _cities = ["Vancouver", "Burnaby", "Surrey, BC", "Surrey", ""];
    private static readonly string[] _schools = ["Langara College", "langara college", "UFV", ""];

    private readonly Random _chance = new(seed);

    public static Roster Shuffled(Roster roster, int seed)
    {
        var chance = new Random(seed);
        return roster with
        {
            Mentors = Shuffled(roster.Mentors, chance),
            Mentees = Shuffled(roster.Mentees, chance),
        };
    }

    public static IReadOnlyList<T> Shuffled<T>(IReadOnlyList<T> list, Random chance)
    {
        T[] shuffled = [.. list];
        chance.Shuffle(shuffled);
        return shuffled;
    }

    /// <param name="inBoth">How many mentees are among the mentors too.</param>
    public Roster Of(int mentors, int mentees, int inBoth = 0) =>
        NewRoster.Of(
            [.. Enumerable.Range(0, mentors).Select(i => Mentor($"Mentor {i}"))],
            [
                .. Enumerable
                    .Range(0, mentees)
                    .Select(i => Mentee(i < inBoth ? $"Mentor {i}" : $"Mentee {i}")),
            ]
        );

    public StandingPairs Standing(Roster roster, int ofEach) =>
        roster.Mentors.Count == 0 || roster.Mentees.Count == 0
            ? StandingPairs.None
            : new StandingPairs(
                Pairs(roster, ofEach),
                Pairs(roster, ofEach),
                Pairs(roster, ofEach)
            );

    private List<PersonPair> Pairs(Roster roster, int count) =>
        [
            .. Enumerable
                .Range(0, _chance.Next(count + 1))
                .Select(_ => NewRoster.Pair(One(roster.Mentors), One(roster.Mentees))),
        ];

    private Mentor Mentor(string name) =>
        Changed(NewMentor.Named(name))
            .Offering(Some(InventedAnswers.Topics))
            .Taking(_chance.Next(1, 4))
            .WithYears(_chance.Next(3, 30));

    private Mentee Mentee(string name) =>
        Changed(NewMentee.Named(name)).Wanting(Some(InventedAnswers.Topics));

    private T Changed<T>(T person)
        where T : Applicant =>
        person
            .In(One(_cities))
            .WorkingFor(One(InventedAnswers.Employers))
            .FromSchool(One(_schools))
            .Meeting(Some(InventedAnswers.MeetingModes)) with
        {
            Sector = One(Enum.GetValues<Sector>()),
            Track = _chance.Next(5) == 0 ? Track.Peer : Track.Experienced,
            AppliedAt = Samples.FirstApplication + Duration.FromHours(_chance.Next(5)),
        };

    private T One<T>(IReadOnlyList<T> list) => list[_chance.Next(list.Count)];

    private string[] Some(IReadOnlyList<string> list) => [.. list.Where(_ => _chance.Next(2) == 0)];
}
