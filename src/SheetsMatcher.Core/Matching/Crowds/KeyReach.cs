namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>Finds mentors and mentees who share a text, such as a name or an employer.</summary>
internal static class KeyReach
{
    /// <param name="key">Empty: shared with nobody.</param>
    public static Reach Of(
        IReadOnlyList<Profile> mentors,
        IReadOnlyList<Profile> mentees,
        Func<Profile, string> key
    )
    {
        // Most people share nothing, which a few bits tell without a search for their texts.
        var seen = new TextFilter(mentees.Count);
        foreach (var mentee in mentees)
        {
            seen.Add(key(mentee));
        }
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        var mentorsOf = new List<List<int>>();
        for (var i = 0; i < mentors.Count; i++)
        {
            var text = key(mentors[i]);
            if (text.Length > 0 && seen.MayHold(text))
            {
                if (!groups.TryGetValue(text, out var group))
                {
                    groups[text] = group = mentorsOf.Count;
                    mentorsOf.Add([]);
                }
                mentorsOf[group].Add(i);
            }
        }
        return new Reach(GroupOfEach(mentees, key, groups), mentorsOf);
    }

    private static int[] GroupOfEach(
        IReadOnlyList<Profile> mentees,
        Func<Profile, string> key,
        Dictionary<string, int> groups
    )
    {
        var groupOf = new int[mentees.Count];
        Array.Fill(groupOf, Reach.NoGroup);
        for (var i = 0; i < groupOf.Length && groups.Count > 0; i++)
        {
            if (groups.TryGetValue(key(mentees[i]), out var group))
            {
                groupOf[i] = group;
            }
        }
        return groupOf;
    }
}
