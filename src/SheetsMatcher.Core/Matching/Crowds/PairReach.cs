using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>Finds where the people of listed pairs stand; who is not there is left out.</summary>
internal static class PairReach
{
    public static Reach Of(
        IEnumerable<PersonPair> pairs,
        IReadOnlyList<Profile> mentors,
        IReadOnlyList<Profile> mentees
    )
    {
        var mentorOf = PlacesOf(mentors);
        var menteeOf = PlacesOf(mentees);
        var groupOf = new int[mentees.Count];
        Array.Fill(groupOf, Reach.NoGroup);
        var mentorsOf = new List<List<int>>();
        foreach (var pair in pairs)
        {
            if (
                mentorOf.TryGetValue(pair.Mentor, out var mentor)
                && menteeOf.TryGetValue(pair.Mentee, out var mentee)
            )
            {
                if (groupOf[mentee] == Reach.NoGroup)
                {
                    groupOf[mentee] = mentorsOf.Count;
                    mentorsOf.Add([]);
                }
                mentorsOf[groupOf[mentee]].Add(mentor);
            }
        }
        return new Reach(groupOf, mentorsOf);
    }

    private static Dictionary<ApplicantId, int> PlacesOf(IReadOnlyList<Profile> people)
    {
        var places = new Dictionary<ApplicantId, int>(people.Count);
        for (var i = 0; i < people.Count; i++)
        {
            places[people[i].Applicant.Id] = i;
        }
        return places;
    }
}
