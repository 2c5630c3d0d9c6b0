using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

public static class SharedTopics
{
    /// <summary>
    /// Topics that the mentee wants and the mentor offers, in the mentee's words and order.
    /// </summary>
    public static IReadOnlyList<string> Of(Mentor mentor, Mentee mentee) =>
        Of(new Profile(mentor), new Profile(mentee));

    internal static IReadOnlyList<string> Of(Profile mentor, Profile mentee) =>
        [
            .. mentee
                .Applicant.Topics.DistinctBy(Folding.Fold)
                .Where(topic => mentor.Topics.Contains(Folding.Fold(topic))),
        ];
}
