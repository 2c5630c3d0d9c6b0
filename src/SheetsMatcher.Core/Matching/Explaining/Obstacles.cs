using SheetsMatcher.Core.Matching.Rules;

namespace SheetsMatcher.Core.Matching.Explaining;

/// <summary>
/// The hard rules between one person and everybody who might have been the partner.
/// </summary>
/// <param name="Broken">For each possible partner, all rules that the pair breaks.</param>
internal sealed record Obstacles(IReadOnlyList<IReadOnlyList<HardRule>> Broken)
{
    /// <summary>
    /// "20 without a shared meeting mode, 4 from the same workplace": everybody is counted once,
    /// by the first rule broken, so that the counts add up.
    /// </summary>
    public string Counts(Func<HardRule, string> phrase) =>
        string.Join(
            ", ",
            Broken
                .Where(rules => rules.Count > 0)
                .GroupBy(rules => rules[0])
                .OrderByDescending(group => group.Count())
                .Select(group => $"{group.Count()} {phrase(group.Key)}")
        );

    /// <summary>The rule that alone keeps most people away, and could be lifted.</summary>
    public (HardRule Rule, int Count)? Lever()
    {
        var levers = Broken
            .Where(rules => rules.Count == 1 && rules[0].Change is not null)
            .GroupBy(rules => rules[0])
            .OrderByDescending(group => group.Count())
            .ToList();
        return levers.Count == 0 ? null : (levers[0].Key, levers[0].Count());
    }
}
