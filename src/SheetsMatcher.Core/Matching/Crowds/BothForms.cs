namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>Everybody who applied, with directories of who bears which text.</summary>
internal sealed class BothForms
{
    private readonly Dictionary<Facet, Places> _mentorsBy;
    private readonly Dictionary<Facet, Places> _menteesBy;

    /// <exception cref="ArgumentException">
    /// The people's answers do not stand in one pool.
    /// </exception>
    public BothForms(IReadOnlyList<Profile> mentors, IReadOnlyList<Profile> mentees)
    {
        Mentors = mentors;
        Mentees = mentees;
        Pool = mentors.Concat(mentees).Select(person => person.Pool).FirstOrDefault() ?? new();
        _mentorsBy = Directories(mentors, Pool);
        _menteesBy = Directories(mentees, Pool);
    }

    public IReadOnlyList<Profile> Mentors { get; }

    public IReadOnlyList<Profile> Mentees { get; }

    public AnswerPool Pool { get; }

    /// <param name="bearing">One of <see cref="Facet.Bearings"/>.</param>
    public Places MentorsBy(Facet bearing) => _mentorsBy[bearing];

    /// <param name="bearing">One of <see cref="Facet.Bearings"/>.</param>
    public Places MenteesBy(Facet bearing) => _menteesBy[bearing];

    private static Dictionary<Facet, Places> Directories(
        IReadOnlyList<Profile> people,
        AnswerPool pool
    ) =>
        Facet
            .AnswersOf(people, Facet.Bearings, pool)
            .ToDictionary(each => each.Key, each => new Places(each.Value, pool.TextCount));
}
