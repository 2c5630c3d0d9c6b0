using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Criteria;

namespace SheetsMatcher.Core.Matching;

public static class SharedTopics
{
    /// <summary>
    /// Topics that the mentee wants and the mentor offers, in the mentee's words and order.
    /// </summary>
    public static IReadOnlyList<string> Of(Mentor mentor, Mentee mentee) =>
        Of(new Profile(mentor), new Profile(mentee));

    internal static IReadOnlyList<string> Of(Profile mentor, Profile mentee) =>
        SharedAnswers.Of(mentor.Topics, mentee.Applicant.Topics);
}
