using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Matches whose rows a person deleted. Deleting a row says no to its pair, as Reject does: were
/// the pair proposed again, the row would come back again and again.
/// </summary>
internal sealed class RetiredMatches(MergeBase lastWritten, IEnumerable<string> standingKeys)
{
    private readonly HashSet<string> _standing = standingKeys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Their ids, which no other match may get.</summary>
    public IReadOnlySet<MatchId> Ids => Keys.Select(key => new MatchId(key)).ToHashSet();

    /// <summary>Their pairs, as far as the worker had written them.</summary>
    public IEnumerable<PersonPair> Pairs =>
        from key in Keys
        from mentor in People(key, MatchColumns.MentorEmail)
        from mentee in People(key, MatchColumns.MenteeEmail)
        select new PersonPair(mentor, mentee);

    private IEnumerable<string> Keys =>
        lastWritten.Keys.Where(key =>
            !_standing.Contains(key) && (lastWritten.IsStanding(key) || lastWritten.IsDeleted(key))
        );

    private IEnumerable<ApplicantId> People(string key, string header) =>
        from text in lastWritten.TextsOf(key, header)
        let email = EmailAddress.TryParse(text, out var address) ? address : null
        where email is not null
        select ApplicantId.Of(email);
}
