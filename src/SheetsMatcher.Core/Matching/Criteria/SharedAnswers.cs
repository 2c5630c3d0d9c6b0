using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>What both checked, in the mentee's words and order.</summary>
internal static class SharedAnswers
{
    public static IReadOnlyList<string> Of(AnswerSet mentor, IReadOnlyList<string> ofMentee) =>
        [
            .. ofMentee
                .DistinctBy(Folding.Fold)
                .Where(answer => mentor.Contains(Folding.Fold(answer))),
        ];

    /// <summary>
    /// What both checked; where they share nothing, who of them left it open.
    /// </summary>
    public static string SentenceOrOpen(
        string beginning,
        Profile mentor,
        Profile mentee,
        Func<Profile, AnswerSet> answers,
        Func<Profile, IReadOnlyList<string>> typed
    )
    {
        var shared = Of(answers(mentor), typed(mentee));
        if (shared.Count > 0)
        {
            return $"{beginning} {Wording.List([.. shared.Select(Wording.InSentence)], "or")}.";
        }
        var open = answers(mentor).IsOpen ? mentor : mentee;
        return $"{beginning} {Wording.Short(open.Applicant.Name)} left it open "
            + $"(\"{string.Join(", ", typed(open).Select(Wording.Short))}\").";
    }
}
