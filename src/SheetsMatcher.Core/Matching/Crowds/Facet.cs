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

    /// <summary>The track, and among peers the school.</summary>
    public static readonly Facet TrackAndSchool = new(person =>
        person.Applicant.Track == Track.Peer ? person.SchoolKey + 1 : 0
    );

    /// <summary>A facet with two answers.</summary>
    public static Facet Whether(Func<Profile, bool> isSo) => new(person => isSo(person) ? 1 : 0);

    public int Of(Profile person) => answer(person);
}
