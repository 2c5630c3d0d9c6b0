using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// The standing pairs between people who are in the roster. They stand whatever they break, even
/// two for one mentee or more than a mentor has places for: the committee decides.
/// </summary>
internal sealed class LockedPairs
{
    private readonly Dictionary<ApplicantId, int> _ofMentor;
    private readonly Dictionary<ApplicantId, int> _ofMentee;

    public LockedPairs(Roster roster, StandingPairs standing)
    {
        var mentors = roster.Mentors.Select(mentor => mentor.Id).ToHashSet();
        var mentees = roster.Mentees.Select(mentee => mentee.Id).ToHashSet();
        Pairs =
        [
            .. standing
                .Locked.Distinct()
                .Where(pair => mentors.Contains(pair.Mentor) && mentees.Contains(pair.Mentee)),
        ];
        Chosen = [.. Pairs.Where(pair => !standing.AsProposed.Contains(pair))];
        _ofMentor = Pairs.CountBy(pair => pair.Mentor).ToDictionary();
        _ofMentee = Pairs.CountBy(pair => pair.Mentee).ToDictionary();
    }

    public IReadOnlyList<PersonPair> Pairs { get; }

    /// <summary>Those that a person chose against the matchmaker's proposal.</summary>
    public IReadOnlyList<PersonPair> Chosen { get; }

    public bool Holds(Mentee mentee) => _ofMentee.ContainsKey(mentee.Id);

    public bool Holds(Mentor mentor) => _ofMentor.ContainsKey(mentor.Id);

    public int CountOf(Mentor mentor) => _ofMentor.GetValueOrDefault(mentor.Id);

    public int CountOf(Mentee mentee) => _ofMentee.GetValueOrDefault(mentee.Id);

    /// <summary>What is odd about a locked pair beyond the two people themselves.</summary>
    public IEnumerable<Ineligible> Objections(Mentor mentor, Mentee mentee)
    {
        var mentees = _ofMentor.GetValueOrDefault(mentor.Id);
        if (mentees > mentor.Capacity)
        {
            yield return new Ineligible(
                "Places",
                $"{Wording.Short(mentor.Name)} has {Wording.Count(mentees, "pair", "pairs")} "
                    + $"and offered {Wording.Count(mentor.Capacity, "place", "places")}."
            );
        }
        if (_ofMentee.GetValueOrDefault(mentee.Id) > 1)
        {
            yield return new Ineligible(
                "Second mentor",
                $"{Wording.Short(mentee.Name)} has more than one standing pair."
            );
        }
    }
}
