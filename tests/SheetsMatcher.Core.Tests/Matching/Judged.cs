using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching;

/// <summary>What the rules and the criteria say of two people by themselves.</summary>
internal static class Judged
{
    /// <summary>The only rule that forbids the pair; null when it may be made.</summary>
    public static Ineligible? Objection(
        Mentor mentor,
        Mentee mentee,
        StandingPairs? standing = null,
        MatchingSettings? settings = null
    ) =>
        Eligibility
            .ObjectionsTo(
                mentor,
                mentee,
                standing ?? StandingPairs.None,
                settings ?? MatchingSettings.Default
            )
            .SingleOrDefault();

    public static Compatibility Compatibility(
        Mentor mentor,
        Mentee mentee,
        MatchingSettings? settings = null
    ) =>
        Core.Matching.Compatibility.Of(
            mentor,
            mentee,
            NewRoster.Of([mentor], [mentee]),
            settings ?? MatchingSettings.Default
        );

    public static CriterionScore Score(
        string criterion,
        Mentor mentor,
        Mentee mentee,
        MatchingSettings? settings = null
    ) =>
        Compatibility(mentor, mentee, settings)
            .Scores.Single(score => score.Criterion == criterion);
}
