using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Rules that protect somebody and that approved pairs break. What the committee could see when it
/// approved is its decision; what an edited answer brings about later is not.
/// </summary>
/// <param name="brokenBy">What pairs break as the answers stand.</param>
internal sealed class BrokenApprovals(
    ApprovalMemory memory,
    Func<IReadOnlyCollection<PersonPair>, ILookup<PersonPair, BrokenProtection>> brokenBy
)
{
    private ILookup<PersonPair, BrokenProtection> _broken = brokenBy([]);

    /// <param name="rules">Null: approved pairs are looked at by none.</param>
    public static BrokenApprovals By(
        MatchingSettings? rules,
        Roster roster,
        ApprovalMemory memory,
        AnswerTo? answers
    ) =>
        new(
            memory,
            pairs =>
                Eligibility.ProtectionsBrokenBy(
                    rules is null ? [] : pairs,
                    roster,
                    StandingPairs.None with
                    {
                        Answers = answers,
                    },
                    rules ?? MatchingSettings.Default
                )
        );

    /// <summary>To be called before all else.</summary>
    /// <param name="approvals">Rows that stand approved.</param>
    public void Look(IEnumerable<MatchRow> approvals) =>
        _broken = brokenBy([.. approvals.Select(row => row.Pair).OfType<PersonPair>()]);

    /// <summary>The rules that the pair broke when it was approved, one a line.</summary>
    public string Accepted(MatchRow row) =>
        memory.Of(row) is { AcceptedRules: { } accepted } known && known.Pair == row.Pair
            ? accepted
            : string.Join(
                '\n',
                Settled(row).Select(each => each.Rule).Where(rule => IsSeen(row, rule))
            );

    /// <summary>What the pair has come to break since.</summary>
    public IEnumerable<BrokenProtection> Since(MatchRow row)
    {
        var accepted = Accepted(row).Split('\n');
        return Settled(row).Where(each => !accepted.Contains(each.Rule));
    }

    /// <summary>Why the pair waits for the answer to a question that stands in Problems by itself.</summary>
    public IEnumerable<string> Open(MatchRow row) =>
        Of(row)
            .Where(each => each.IsOpen)
            .Select(each =>
                $"A question in Problems is open about these two: {each.Sentence} Until it is answered, "
                + "no letter goes to them about this match."
            );

    public static string Sentence(BrokenProtection broken) =>
        $"{Begin(broken.Rule)}{broken.Sentence} No letter goes to the two about this match. Answer the "
        + "question in Problems by Yes if one is to go all the same; if not, clear Decision.";

    private static string Begin(string rule) =>
        $"Since your approval this pair breaks the rule {rule}: ";

    private IEnumerable<BrokenProtection> Settled(MatchRow row) =>
        Of(row).Where(each => !each.IsOpen);

    private IEnumerable<BrokenProtection> Of(MatchRow row) =>
        row.Pair is { } pair ? _broken[pair] : [];

    /// <summary>Whoever typed a new row with its decision knew the two; of any other, Flags told.</summary>
    private static bool IsSeen(MatchRow row, string rule) =>
        row.ShownStatus.Length == 0
        || (
            MatchFlags.Show(row.ShownFlags, rule)
            && !row.ShownFlags.Contains(Begin(rule), StringComparison.Ordinal)
        );
}
