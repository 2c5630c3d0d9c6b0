namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>
/// The few pairs that something about persons, not answers, concerns: each mentee belongs to one
/// group or none, and each group concerns some mentors.
/// </summary>
/// <param name="GroupOfMentee">By the mentee's place in the list.</param>
/// <param name="MentorsOfGroup">
/// Places in the list of mentors; none of them twice in a group.
/// </param>
internal sealed record Reach(int[] GroupOfMentee, List<int[]> MentorsOfGroup)
{
    public const int NoGroup = -1;

    /// <summary>
    /// True when a mentor is in one group at most, and mentors and mentees of a group are all
    /// alike to it, such as those who work for one employer; false when persons are meant.
    /// </summary>
    public bool IsByAnswer { get; init; }

    public static Reach None(int menteeCount)
    {
        var groupOf = new int[menteeCount];
        Array.Fill(groupOf, NoGroup);
        return new Reach(groupOf, []);
    }

    /// <summary>Mentors and mentees who bear the same text; the empty one is not shared.</summary>
    public static Reach OfSame(Facet bearing, BothForms people)
    {
        var reach = None(people.Mentees.Count);
        var mentors = people.MentorsBy(bearing);
        var mentees = people.MenteesBy(bearing);
        var groups = new Dictionary<int, int>();
        for (var i = 0; i < people.Mentees.Count; i++)
        {
            var key = mentees.KeyOf(i);
            if (key > 0 && mentors.Of(key) is { Length: > 0 } sharing)
            {
                if (!groups.TryGetValue(key, out var group))
                {
                    groups[key] = group = reach.AddGroup([.. sharing]);
                }
                reach.GroupOfMentee[i] = group;
            }
        }
        return reach;
    }

    /// <summary>Listed pairs; who is not among the people is left out.</summary>
    public static Reach OfPairs(IReadOnlySet<PersonPair> pairs, BothForms people)
    {
        var reach = None(people.Mentees.Count);
        var mentorsBy = people.MentorsBy(Facet.Id);
        var menteesBy = people.MenteesBy(Facet.Id);
        foreach (var ofMentee in pairs.GroupBy(pair => pair.Mentee))
        {
            var mentees = menteesBy.Of(people.Pool.Find(ofMentee.Key.Value));
            var mentors = new List<int>();
            foreach (var pair in ofMentee)
            {
                mentors.AddRange(mentorsBy.Of(people.Pool.Find(pair.Mentor.Value)));
            }
            if (mentees.Length > 0 && mentors.Count > 0)
            {
                var group = reach.AddGroup([.. mentors]);
                foreach (var mentee in mentees)
                {
                    reach.GroupOfMentee[mentee] = group;
                }
            }
        }
        return reach;
    }

    public ReadOnlySpan<int> MentorsOf(int mentee) =>
        GroupOfMentee[mentee] is >= 0 and var group ? MentorsOfGroup[group] : [];

    /// <summary>A number for each mentee: 0 for those in no group, who are alike too.</summary>
    public int[] GroupsOfMentees() => [.. GroupOfMentee.Select(group => group + 1)];

    /// <summary>The same of mentors, each of whom is in one group at most.</summary>
    public int[] GroupsOfMentors(int mentorCount)
    {
        var groupOf = new int[mentorCount];
        for (var group = 0; group < MentorsOfGroup.Count; group++)
        {
            foreach (var mentor in MentorsOfGroup[group])
            {
                groupOf[mentor] = group + 1;
            }
        }
        return groupOf;
    }

    public int AddGroup(int[] mentors)
    {
        MentorsOfGroup.Add(mentors);
        return MentorsOfGroup.Count - 1;
    }
}
