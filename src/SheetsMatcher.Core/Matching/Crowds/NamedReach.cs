namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>Finds everybody whom somebody of the other form named, as boss or as partner.</summary>
internal static class NamedReach
{
    public static IEnumerable<Reach> Of(
        IReadOnlyList<Profile> mentors,
        IReadOnlyList<Profile> mentees,
        Func<Profile, NamedPerson> named
    )
    {
        if (mentees.Any(mentee => named(mentee).IsAnybody))
        {
            yield return NamedByMentees(mentors, mentees, named);
        }
        if (mentors.Any(mentor => named(mentor).IsAnybody))
        {
            yield return NamedByMentors(mentors, mentees, named, static p => p.Name, NamesIn);
            yield return NamedByMentors(
                mentors,
                mentees,
                named,
                static person => person.Applicant.Email.Value,
                static (answer, _) => answer.Emails
            );
        }
    }

    private static Reach NamedByMentees(
        IReadOnlyList<Profile> mentors,
        IReadOnlyList<Profile> mentees,
        Func<Profile, NamedPerson> named
    )
    {
        var names = new PlacesByText(mentors, person => person.Name);
        var emails = new PlacesByText(mentors, person => person.Applicant.Email.Value);
        var groupOf = new int[mentees.Count];
        Array.Fill(groupOf, Reach.NoGroup);
        var mentorsOf = new List<IReadOnlyList<int>>();
        for (var i = 0; i < groupOf.Length; i++)
        {
            var answer = named(mentees[i]);
            var found = answer.IsAnybody
                ? NamesIn(answer, names)
                    .SelectMany(names.Of)
                    .Concat(answer.Emails.SelectMany(emails.Of))
                    .Distinct()
                    .ToArray()
                : [];
            if (found.Length > 0)
            {
                groupOf[i] = mentorsOf.Count;
                mentorsOf.Add(found);
            }
        }
        return new Reach(groupOf, mentorsOf);
    }

    /// <summary>
    /// Mentees are grouped by the text under which mentors may name them, so that a name which
    /// many bear and many mention takes room once.
    /// </summary>
    private static Reach NamedByMentors(
        IReadOnlyList<Profile> mentors,
        IReadOnlyList<Profile> mentees,
        Func<Profile, NamedPerson> named,
        Func<Profile, string> text,
        Func<NamedPerson, PlacesByText, IEnumerable<string>> textsIn
    )
    {
        var bearers = new PlacesByText(mentees, text);
        var groupOf = new int[mentees.Count];
        Array.Fill(groupOf, Reach.NoGroup);
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var mentorsOf = new List<List<int>>();
        for (var i = 0; i < mentors.Count; i++)
        {
            var answer = named(mentors[i]);
            foreach (var mention in answer.IsAnybody ? textsIn(answer, bearers) : [])
            {
                if (!groups.TryGetValue(mention, out var group))
                {
                    groups[mention] = group = [];
                    foreach (var mentee in bearers.Of(mention))
                    {
                        groupOf[mentee] = mentorsOf.Count;
                    }
                    mentorsOf.Add(group);
                }
                group.Add(i);
            }
        }
        return new Reach(groupOf, mentorsOf);
    }

    private static IEnumerable<string> NamesIn(NamedPerson answer, PlacesByText names) =>
        answer.NamesWhere(names.Holds, names.WordsMax);
}
