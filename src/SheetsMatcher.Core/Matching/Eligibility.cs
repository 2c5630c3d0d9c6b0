using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Rules;

namespace SheetsMatcher.Core.Matching;

/// <summary>Whether two people may be paired at all.</summary>
public static class Eligibility
{
    /// <summary>
    /// Every hard rule that the pair breaks, as far as these two tell; empty when it may be made.
    /// Whether one of them also applied earlier under the same name is not known here.
    /// </summary>
    public static IReadOnlyList<Ineligible> ObjectionsTo(
        Mentor mentor,
        Mentee mentee,
        StandingPairs standing,
        MatchingSettings settings
    )
    {
        var people = new People(new Roster([mentor], [mentee], [], []), settings, standing);
        return new RuleBook(settings, standing, people.Doubts).Objections(
            people.Mentors[0],
            people.Mentees[0]
        );
    }
}
