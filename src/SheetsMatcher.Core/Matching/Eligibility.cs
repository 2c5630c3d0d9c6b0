using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Rules;

namespace SheetsMatcher.Core.Matching;

/// <summary>Whether two people may be paired at all.</summary>
public static class Eligibility
{
    /// <summary>Every hard rule that the pair breaks; empty when it may be made.</summary>
    public static IReadOnlyList<Ineligible> ObjectionsTo(
        Mentor mentor,
        Mentee mentee,
        StandingPairs standing,
        MatchingSettings settings
    ) => new RuleBook(settings, standing).Objections(new Profile(mentor), new Profile(mentee));
}
