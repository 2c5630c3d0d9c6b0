using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>
/// What a criterion or a rule looks at of a person, as a number from 0: people with equal numbers
/// are alike to it, so that a crowd is asked about once for each different answer. Facets are
/// compared by reference.
/// </summary>
internal sealed class Facet(Func<Profile, int> answer)
{
    public static readonly Facet Sector = new(person => (int)person.Applicant.Sector);
    public static readonly Facet Town = new(person => person.TownKey);
    public static readonly Facet School = new(person => person.SchoolKey);
    public static readonly Facet MeetingModes = new(person => person.MeetingModesKey);
    public static readonly Facet Topics = new(person => person.TopicsKey);
    public static readonly Facet CareerGoals = new(person => person.CareerGoalsKey);
    public static readonly Facet Languages = new(person => person.LanguagesKey);
    public static readonly Facet Availability = new(person => person.AvailabilityKey);
    public static readonly Facet Years = new(person => person.YearsKey);

    public static readonly Facet Id = new(person => person.IdKey);
    public static readonly Facet Email = new(person => person.EmailKey);
    public static readonly Facet Name = new(person => person.NameKey);
    public static readonly Facet Employer = new(person => person.EmployerKey);

    /// <summary>Texts by which people are looked up.</summary>
    public static readonly IReadOnlyList<Facet> Bearings = [Id, Email, Name, Employer];

    /// <summary>The track, and of those who may be peers the school.</summary>
    public static readonly Facet TrackAndSchool = new(person =>
        person.Applicant.Track switch
        {
            Track.Experienced => 0,
            Track.Peer => 1 + 2 * person.SchoolKey,
            _ => 2 + 2 * person.SchoolKey,
        }
    );

    /// <summary>A facet with two answers.</summary>
    public static Facet Whether(Func<Profile, bool> isSo) => new(person => isSo(person) ? 1 : 0);

    /// <summary>
    /// Person by person: in a large crowd, coming back to everybody for each facet would cost more
    /// than all the answers.
    /// </summary>
    /// <exception cref="ArgumentException">Somebody's answers stand in another pool.</exception>
    public static Dictionary<Facet, int[]> AnswersOf(
        IReadOnlyList<Profile> people,
        IEnumerable<Facet> facets,
        AnswerPool pool
    )
    {
        var asked = facets.Distinct().ToArray();
        var answers = Array.ConvertAll(asked, _ => new int[people.Count]);
        for (var i = 0; i < people.Count; i++)
        {
            var person = people[i];
            if (!ReferenceEquals(person.Pool, pool))
            {
                throw new ArgumentException("The answers of a crowd must stand in one pool.");
            }
            for (var j = 0; j < asked.Length; j++)
            {
                answers[j][i] = asked[j].Of(person);
            }
        }
        return asked.Zip(answers).ToDictionary(each => each.First, each => each.Second);
    }

    private int Of(Profile person) => answer(person);
}
