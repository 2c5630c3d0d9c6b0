namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>Finds everybody whom somebody of the other form named, as boss or as partner.</summary>
internal static class NamedReach
{
    public static IEnumerable<Reach> Of(BothForms people, Func<Profile, NamedPerson> named) =>
        [
            NamedByMentees(people, named),
            NamedByMentors(people, named, Facet.Name, (answer, pool) => answer.NamesIn(pool)),
            NamedByMentors(people, named, Facet.Email, (answer, pool) => answer.EmailsIn(pool)),
        ];

    private static Reach NamedByMentees(BothForms people, Func<Profile, NamedPerson> named)
    {
        var reach = Reach.None(people.Mentees.Count);
        var names = people.MentorsBy(Facet.Name);
        var emails = people.MentorsBy(Facet.Email);
        var found = new HashSet<int>();
        for (var i = 0; i < people.Mentees.Count; i++)
        {
            var answer = named(people.Mentees[i]);
            if (!answer.IsAnybody)
            {
                continue;
            }
            found.Clear();
            foreach (var name in answer.NamesIn(people.Pool))
            {
                AddAll(names.Of(name), found);
            }
            foreach (var email in answer.EmailsIn(people.Pool))
            {
                AddAll(emails.Of(email), found);
            }
            reach.GroupOfMentee[i] = found.Count == 0 ? Reach.NoGroup : reach.AddGroup([.. found]);
        }
        return reach;
    }

    /// <summary>
    /// Mentees are grouped by the text under which mentors may name them, so that a name which
    /// many bear and many mention takes room once.
    /// </summary>
    private static Reach NamedByMentors(
        BothForms people,
        Func<Profile, NamedPerson> named,
        Facet bearing,
        Func<NamedPerson, AnswerPool, IEnumerable<int>> mentions
    )
    {
        var reach = Reach.None(people.Mentees.Count);
        var bearers = people.MenteesBy(bearing);
        var mentorsOf = new Dictionary<int, List<int>>();
        for (var i = 0; i < people.Mentors.Count; i++)
        {
            var answer = named(people.Mentors[i]);
            foreach (var mention in answer.IsAnybody ? mentions(answer, people.Pool) : [])
            {
                if (bearers.Of(mention).Length > 0)
                {
                    if (!mentorsOf.TryGetValue(mention, out var some))
                    {
                        mentorsOf[mention] = some = [];
                    }
                    some.Add(i);
                }
            }
        }
        foreach (var (mention, some) in mentorsOf)
        {
            var group = reach.AddGroup([.. some]);
            foreach (var mentee in bearers.Of(mention))
            {
                reach.GroupOfMentee[mentee] = group;
            }
        }
        return reach;
    }

    private static void AddAll(ReadOnlySpan<int> places, HashSet<int> found)
    {
        foreach (var place in places)
        {
            found.Add(place);
        }
    }
}
