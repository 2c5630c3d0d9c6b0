using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Matches whose rows a person deleted. Deleting a row says no to its pair, as Reject does: were
/// the pair proposed again, the row would come back again and again. Problems asks whether that was
/// meant; only No brings the pair back.
/// </summary>
internal sealed class RetiredMatches(
    MergeBase lastWritten,
    IEnumerable<string> standingKeys,
    Roster roster,
    string tab,
    AnswerTo? answers
)
{
    private readonly HashSet<string> _standing = standingKeys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Their ids, which no other match may get.</summary>
    public IReadOnlySet<MatchId> Ids => Keys.Select(key => new MatchId(key)).ToHashSet();

    /// <summary>
    /// Their pairs, as far as the worker had written them, but for those taken back and those that
    /// another row still names.
    /// </summary>
    /// <param name="rows">The rows that stand.</param>
    public IEnumerable<PersonPair> Pairs(IReadOnlyList<MatchRow> rows) =>
        Rejected.Except(rows.Select(row => row.Pair).OfType<PersonPair>());

    private IEnumerable<PersonPair> Rejected =>
        from key in Keys
        where answers?.Invoke(Question(key)) != false
        from pair in PairsOf(key)
        select pair;

    private IEnumerable<PersonPair> PairsOf(string key) =>
        from mentor in People(key, MatchColumns.Mentor, MatchColumns.MentorEmail)
        from mentee in People(key, MatchColumns.Mentee, MatchColumns.MenteeEmail)
        select new PersonPair(mentor, mentee);

    /// <summary>
    /// What is still to be answered. While one of the two is approved with somebody else, the pair is
    /// out of the question anyway, as it is after an earlier version was restored.
    /// </summary>
    /// <param name="rows">The rows that stand.</param>
    public IEnumerable<ApplicationProblem> Questions(IReadOnlyList<MatchRow> rows)
    {
        var approved = rows.Where(row => row is { Decision: Decision.Approve, Pair: not null })
            .ToList();
        var taken = approved
            .Select(row => row.Mentee?.Id)
            .Concat(
                approved
                    .GroupBy(row => row.Mentor)
                    .Where(same => same.Count() >= same.Key?.Capacity)
                    .Select(same => same.Key?.Id)
            )
            .ToHashSet();
        var standing = rows.Select(row => row.Pair).ToHashSet();
        return Keys.Where(key =>
                !PairsOf(key)
                    .Any(pair =>
                        standing.Contains(pair)
                        || taken.Contains(pair.Mentor)
                        || taken.Contains(pair.Mentee)
                    )
            )
            .Select(Question)
            .Where(question => answers?.Invoke(question) is null);
    }

    private IEnumerable<string> Keys =>
        lastWritten.Keys.Where(key =>
            !_standing.Contains(key) && (lastWritten.IsStanding(key) || lastWritten.IsDeleted(key))
        );

    private ApplicationProblem Question(string key) =>
        new(
            tab,
            1,
            MatchColumns.Match,
            $"the row of {key}{Names(key)}",
            "none",
            "The row is gone. Is this pair rejected? Answer Yes, or No to have it proposed again. "
                + "Without an answer it counts as rejected; to have the row itself back, use "
                + "Edit > Undo."
        )
        {
            Kind = ProblemKind.Question,
        };

    /// <summary>Of a row that named no two people, nothing.</summary>
    private string Names(string key) =>
        Text(key, MatchColumns.Mentee) is { Length: > 0 } mentee
        && Text(key, MatchColumns.Mentor) is { Length: > 0 } mentor
            ? $" ({mentee} with {mentor})"
            : "";

    private string Text(string key, string header) =>
        lastWritten.TextsOf(key, header).FirstOrDefault("");

    private IEnumerable<ApplicantId> People(string key, string nameHeader, string emailHeader) =>
        from text in lastWritten.TextsOf(key, emailHeader)
        let email = EmailAddress.TryParse(text, out var address) ? address : null
        where email is not null
        from person in roster.PeopleAt(email, Text(key, nameHeader))
        select person;
}
