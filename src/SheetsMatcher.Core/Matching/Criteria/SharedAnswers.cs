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

    public static string Sentence(
        string beginning,
        AnswerSet mentor,
        IReadOnlyList<string> ofMentee,
        string joint
    ) =>
        $"{beginning} {Wording.List([.. Of(mentor, ofMentee).Select(Wording.InSentence)], joint)}.";
}
