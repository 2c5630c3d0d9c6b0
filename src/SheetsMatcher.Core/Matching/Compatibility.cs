using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Criteria;

namespace SheetsMatcher.Core.Matching;

/// <summary>What speaks for a pair.</summary>
/// <param name="Points">
/// The sum over all criteria, without any bonus for standing proposals.
/// </param>
/// <param name="Reasons">One sentence for each criterion that counts, the weightiest first.</param>
/// <param name="Scores">
/// Every criterion, those that do not count included, always in the same order.
/// </param>
/// <param name="Questions">What a person should confirm before the pair is approved.</param>
public sealed record Compatibility(
    int Points,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<CriterionScore> Scores,
    IReadOnlyList<string> Questions
)
{
    /// <param name="roster">The mentors among whom a topic is rare or common.</param>
    public static Compatibility Of(
        Mentor mentor,
        Mentee mentee,
        Roster roster,
        MatchingSettings settings
    )
    {
        settings.Check();
        var pool = AnswerPool.Of(settings);
        var scoring = new Scoring(
            roster.Mentors.Select(other => new Profile(other, pool)),
            settings
        );
        return scoring.Compatibility(new Profile(mentor, pool), new Profile(mentee, pool));
    }
}
