using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>Two employers spelled so much alike that a person must say whether they are one.</summary>
internal sealed class PerhapsCoworkersRule : PersonRule
{
    public override string Name => "Perhaps coworkers";

    public override bool Protects => true;

    public override bool IsOpen(Profile mentor, Profile mentee) =>
        !mentor.Pool.Employers.AreShared(mentor.Employer, mentee.Employer);

    public override string OfMentors => "perhaps from the same workplace";

    public override string OfMentees => "perhaps from the same workplace";

    public override string? Change => "Answering open questions";

    public override bool Forbids(Profile mentor, Profile mentee) =>
        mentor.Pool.Employers.AreOpen(mentor.Employer, mentee.Employer);

    public override string Sentence(Profile mentor, Profile mentee) =>
        IsOpen(mentor, mentee)
            ? Question(mentor, mentee)
            : $"{NameOf(mentor)} and {NameOf(mentee)} share an employer, as you confirmed.";

    private static string Question(Profile mentor, Profile mentee) =>
        $"Are \"{Wording.Short(mentor.Applicant.Employer)}\" and "
        + $"\"{Wording.Short(mentee.Applicant.Employer)}\" one employer? Nobody has said yet.";

    /// <summary>A mentor may be near to several employers, so that persons are meant.</summary>
    public override IEnumerable<Reach> ReachesAmong(BothForms people)
    {
        var reach = Reach.None(people.Mentees.Count);
        var mentors = people.MentorsBy(Facet.Employer);
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var mentee = 0; mentee < people.Mentees.Count; mentee++)
        {
            var employer = people.Mentees[mentee].Employer;
            if (!groups.TryGetValue(employer, out var group))
            {
                var near = people.Pool.Employers.OpenWith(employer);
                int[] places =
                [
                    .. near.SelectMany(key => mentors.Of(people.Pool.Find(key)).ToArray()),
                ];
                groups[employer] = group =
                    places.Length > 0 ? reach.AddGroup(places) : Reach.NoGroup;
            }
            reach.GroupOfMentee[mentee] = group;
        }
        return [reach];
    }
}
