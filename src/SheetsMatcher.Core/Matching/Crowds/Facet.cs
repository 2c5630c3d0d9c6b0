namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>
/// What a criterion or a rule looks at of a person: people with equal answers are alike to it, so
/// that a crowd is asked about once for each different answer. Facets are compared by reference.
/// </summary>
internal sealed class Facet(Func<Profile, object> answer)
{
    private static readonly object _notGiven = "";
    private static readonly object[] _sectors =
    [
        .. Enum.GetValues<Applications.Sector>().Select(sector => (object)sector),
    ];
    private static readonly object[] _yesNo = [false, true];

    public static readonly Facet Sector = new(person => _sectors[(int)person.Applicant.Sector]);
    public static readonly Facet Town = new(person => person.Town);
    public static readonly Facet School = new(person => person.School);
    public static readonly Facet MeetingModes = new(person => person.MeetingModes);
    public static readonly Facet Topics = new(person => person.Topics);
    public static readonly Facet CareerGoals = new(person => person.CareerGoals);
    public static readonly Facet Languages = new(person => person.Languages);
    public static readonly Facet Availability = new(person => person.Availability);
    public static readonly Facet Years = new(person =>
        person.Years is { } years ? years : _notGiven
    );

    /// <summary>A facet with two answers.</summary>
    public static Facet Whether(Func<Profile, bool> isSo) =>
        new(person => _yesNo[isSo(person) ? 1 : 0]);

    public object Of(Profile person) => answer(person);
}
