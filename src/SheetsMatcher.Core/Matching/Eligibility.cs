using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Rules;

namespace SheetsMatcher.Core.Matching;

/// <summary>A rule that protects somebody, and that a pair breaks as the answers stand.</summary>
/// <param name="IsOpen">Only until a question in Problems is answered.</param>
public sealed record BrokenProtection(string Rule, string Sentence, bool IsOpen);

/// <summary>Whether two people may be paired at all.</summary>
public static class Eligibility
{
    /// <summary>What protects somebody and is broken by these pairs, in the order of the rules.</summary>
    public static ILookup<PersonPair, BrokenProtection> ProtectionsBrokenBy(
        IReadOnlyCollection<PersonPair> pairs,
        Roster roster,
        StandingPairs standing,
        MatchingSettings settings
    )
    {
        if (pairs.Count == 0)
        {
            return Array.Empty<BrokenProtection>().ToLookup(_ => default(PersonPair));
        }
        var people = new People(roster, settings, standing);
        var rules = new RuleBook(settings, standing, people.Doubts).Rules.Where(each =>
            each.Protects
        );
        var mentors = people.Mentors.ToDictionary(each => each.Applicant.Id);
        var mentees = people.Mentees.ToDictionary(each => each.Applicant.Id);
        return (
            from pair in pairs.Distinct()
            where mentors.ContainsKey(pair.Mentor) && mentees.ContainsKey(pair.Mentee)
            let mentor = mentors[pair.Mentor]
            let mentee = mentees[pair.Mentee]
            from rule in rules
            where rule.Forbids(mentor, mentee)
            select (
                pair,
                Broken: new BrokenProtection(
                    rule.Name,
                    rule.Sentence(mentor, mentee),
                    rule.IsOpen(mentor, mentee)
                )
            )
        ).ToLookup(each => each.pair, each => each.Broken);
    }

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
