namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>
/// Everybody who applied, with directories of who bears which text; each is made when first asked
/// for, and then shared by all rules.
/// </summary>
internal sealed class BothForms
{
    private readonly Dictionary<Bearing, Places> _mentorsBy = [];
    private readonly Dictionary<Bearing, Places> _menteesBy = [];

    /// <exception cref="ArgumentException">
    /// The people's answers do not stand in one pool.
    /// </exception>
    public BothForms(IReadOnlyList<Profile> mentors, IReadOnlyList<Profile> mentees)
    {
        Mentors = mentors;
        Mentees = mentees;
        Pool = mentors.Concat(mentees).Select(person => person.Pool).FirstOrDefault() ?? new();
        if (mentors.Concat(mentees).Any(person => !ReferenceEquals(person.Pool, Pool)))
        {
            throw new ArgumentException("The answers of a crowd must stand in one pool.");
        }
    }

    public IReadOnlyList<Profile> Mentors { get; }

    public IReadOnlyList<Profile> Mentees { get; }

    public AnswerPool Pool { get; }

    public Places MentorsBy(Bearing bearing) => By(bearing, Mentors, _mentorsBy);

    public Places MenteesBy(Bearing bearing) => By(bearing, Mentees, _menteesBy);

    private Places By(
        Bearing bearing,
        IReadOnlyList<Profile> people,
        Dictionary<Bearing, Places> made
    )
    {
        if (!made.TryGetValue(bearing, out var places))
        {
            made[bearing] = places = new Places(people, bearing, Pool.TextCount);
        }
        return places;
    }
}
