using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Match ids: <c>M-</c> and six signs of Crockford's base 32. The same pair in the same intake gets
/// the same id on every machine, so that even without a ledger an id says whether its row still
/// holds the pair that it was made for.
/// </summary>
public static class MatchIds
{
    private const string Prefix = "M-";
    private const int SignCount = 6;
    private const int AttemptsMax = 64;
    private const int LikelyMax = 2;
    private const string Proposal = "proposal";
    private const string OwnPair = "own pair";

    /// <summary>
    /// The id of a proposed pair. When a row with other people has taken it (because its pair was
    /// overridden), the next attempt's.
    /// </summary>
    public static MatchId For(
        string intakeId,
        ApplicantId mentor,
        ApplicantId mentee,
        IReadOnlySet<MatchId> taken
    ) => FirstFree(Proposal, intakeId, new(mentor, mentee), taken);

    /// <summary>The id of a pair that the committee entered itself.</summary>
    public static MatchId ForOwnPair(
        string intakeId,
        ApplicantId mentor,
        ApplicantId mentee,
        IReadOnlySet<MatchId> taken
    ) => FirstFree(OwnPair, intakeId, new(mentor, mentee), taken);

    /// <summary>The ids that a match of this pair has, but for rare cases, whoever made it.</summary>
    public static IEnumerable<MatchId> LikelyOf(string intakeId, PersonPair pair) =>
        Attempts(Proposal, intakeId, pair)
            .Take(LikelyMax)
            .Concat(Attempts(OwnPair, intakeId, pair).Take(LikelyMax));

    /// <summary>Whether the id was made for a proposal of this pair.</summary>
    public static bool IsProposalOf(MatchId id, string intakeId, PersonPair pair) =>
        Attempts(Proposal, intakeId, pair).Contains(id);

    /// <summary>Whether the id was made for this pair as the committee's own.</summary>
    public static bool IsOwnPair(MatchId id, string intakeId, PersonPair pair) =>
        Attempts(OwnPair, intakeId, pair).Contains(id);

    /// <summary>Whether a text has the shape of a match id.</summary>
    public static bool IsShape(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal)
        && ShortHash.IsShape(text.AsSpan(Prefix.Length), SignCount);

    private static MatchId FirstFree(
        string origin,
        string intakeId,
        PersonPair pair,
        IReadOnlySet<MatchId> taken
    )
    {
        foreach (var id in Attempts(origin, intakeId, pair))
        {
            if (!taken.Contains(id))
            {
                return id;
            }
        }
        throw new InvalidOperationException(
            $"all {AttemptsMax} match ids for {pair.Mentor} and {pair.Mentee} are taken"
        );
    }

    private static IEnumerable<MatchId> Attempts(string origin, string intakeId, PersonPair pair) =>
        Enumerable
            .Range(1, AttemptsMax)
            .Select(attempt => new MatchId(
                Prefix
                    + ShortHash.Of(
                        SignCount,
                        origin,
                        intakeId,
                        pair.Mentor.Value,
                        pair.Mentee.Value,
                        attempt.ToString(CultureInfo.InvariantCulture)
                    )
            ));
}
