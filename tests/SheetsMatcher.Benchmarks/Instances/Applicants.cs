using SheetsMatcher.Core.Applications;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Benchmarks.Instances;

/// <summary>
/// Invented applicants with every kind of answer, some of which break hard rules. The same for the
/// same seed.
/// </summary>
internal sealed class Applicants(int seed)
{
    private const int HoursMax = 1_000;
    private const int NamedPersons = 20;

    private static readonly string[] _cities =
    [
        "Vancouver, BC",
        "Burnaby, BC",
        "Surrey, BC",
        "Calgary, AB",
        "Edmonton, AB",
        "",
    ];
    private static readonly string[] _schools = ["Langara College", "UFV", "UBC", "SFU", ""];
    private static readonly string[] _languages = ["English", "French", "Mandarin"];
    private static readonly string[] _times = ["Mornings", "Evenings", "Weekends"];
    private static readonly string[] _goals = ["Cataloguing", "Teaching", "Management"];

    private readonly Random _chance = new(seed);

    /// <summary>So many mentors, and as many mentees.</summary>
    public Roster Of(int count) =>
        NewRoster.Of(
            [.. Enumerable.Range(0, count).Select(i => Mentor($"Mentor {i}", count))],
            [.. Enumerable.Range(0, count).Select(i => Mentee($"Mentee {i}", count))]
        );

    private Mentor Mentor(string name, int count) =>
        Changed(NewMentor.Named(name), "Mentee", count)
            .Offering(Some(InventedAnswers.Topics))
            .Taking(_chance.Next(1, 4))
            .WithYears(_chance.Next(3, 30));

    private Mentee Mentee(string name, int count) =>
        Changed(NewMentee.Named(name), "Mentor", count)
            .Wanting(Some(InventedAnswers.Topics))
            .WithYears(_chance.Next(4));

    /// <summary>One in twenty asks for somebody of the other form by name.</summary>
    private T Changed<T>(T person, string partner, int count)
        where T : Applicant =>
        person
            .In(One(_cities))
            .WorkingFor(One(InventedAnswers.Employers))
            .FromSchool(One(_schools))
            .Meeting(Some(InventedAnswers.MeetingModes))
            .Speaking(Some(_languages))
            .FreeOn(Some(_times))
            .WithGoals(Some(_goals))
            .AskingFor(_chance.Next(NamedPersons) == 0 ? $"{partner} {_chance.Next(count)}" : "")
            .AppliedAfter(_chance.Next(HoursMax)) with
        {
            Sector = One(Enum.GetValues<Sector>()),
            Track = _chance.Next(5) == 0 ? Track.Peer : Track.Experienced,
        };

    private T One<T>(IReadOnlyList<T> list) => list[_chance.Next(list.Count)];

    private string[] Some(IReadOnlyList<string> list) => [.. list.Where(_ => _chance.Next(2) == 0)];
}
