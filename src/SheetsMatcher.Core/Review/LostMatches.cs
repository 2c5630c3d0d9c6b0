using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Matches whose letters have gone, and of which neither the tab nor a lost ledger says what became
/// of them. Until the committee says so, their people are kept for each other: they are proposed again
/// under the match's own id, so that no letter goes twice, and no letter goes to one of them about
/// another match.
/// </summary>
internal sealed class LostMatches(
    ApprovalMemory memory,
    Roster roster,
    string tab,
    AnswerTo? answers
)
{
    private readonly List<IntroducedPair> _forgotten = [];
    private readonly List<(IntroducedPair Match, ApplicationProblem Question)> _open = [];
    private readonly List<PersonPair> _over = [];
    private readonly Dictionary<PersonPair, MatchId> _kept = [];
    private IReadOnlyList<MatchRow> _locked = [];

    /// <summary>All of which no row has a decision: nobody of theirs waits for a first partner.</summary>
    public IReadOnlyList<IntroducedPair> Forgotten => _forgotten;

    /// <summary>Those who are proposed to each other again, with the id of their match.</summary>
    public IReadOnlyDictionary<PersonPair, MatchId> Kept => _kept;

    /// <summary>The committee answered that they are partners no longer.</summary>
    public IReadOnlyList<PersonPair> Over => _over;

    public IEnumerable<ApplicationProblem> Questions => _open.Select(each => each.Question);

    /// <summary>They were approved once, as the ledger is to know again.</summary>
    public ApprovalNews AddTo(ApprovalNews news) =>
        news with
        {
            Seen = Forgotten
                .Select(each =>
                    KeyValuePair.Create(ApprovedPair.Of(each.Match, each.Pair), each.Since)
                )
                .Where(each => !memory.FirstSeen.ContainsKey(each.Key))
                .Concat(news.Seen)
                .DistinctBy(each => each.Key)
                .ToDictionary(),
        };

    /// <summary>Looks for them, and says so in each other row that would send letters to one of them.</summary>
    /// <param name="settled">Ids of matches of which it is known what became of them.</param>
    /// <param name="lost">Questions that were open when the ledger was lost.</param>
    public IReadOnlyList<MatchRow> Mark(
        IReadOnlyList<MatchRow> rows,
        IReadOnlySet<MatchId> settled,
        LostQuestions lost
    )
    {
        _locked = [.. rows.Where(row => row.Takes is not null)];
        _forgotten.AddRange(
            memory
                .Introduced.Where(each =>
                    !settled.Contains(each.Match) && !rows.Any(row => IsDecided(row, each))
                )
                .Select(each => each with { IsLost = IsLost(each, rows, lost) })
        );
        foreach (var match in _forgotten.Where(each => each.IsLost && !IsReplaced(each, rows)))
        {
            if (Question(match) is { } question)
            {
                Ask(match, question);
            }
        }

        return Held(rows);
    }

    private IReadOnlyList<MatchRow> Held(IReadOnlyList<MatchRow> rows)
    {
        var sentences = _open
            .SelectMany(each =>
                InTheWay(each.Match).Select(row => (row.Row, Text: Held(each.Match)))
            )
            .ToLookup(each => each.Row, each => each.Text);
        return sentences.Count == 0
            ? rows
            :
            [
                .. rows.Select(row =>
                    sentences.Contains(row.Row) && row.Decision == Decision.Approve
                        ? row with
                        {
                            Conflicts = [.. row.Conflicts, .. sentences[row.Row]],
                        }
                        : row
                ),
            ];
    }

    private void Ask(IntroducedPair match, ApplicationProblem question)
    {
        if (answers?.Invoke(question) == true)
        {
            _over.Add(match.Pair);
            return;
        }

        _open.Add((match, question));
        if (!InTheWay(match).Any())
        {
            _kept.TryAdd(match.Pair, match.Match);
        }
    }

    /// <summary>Proposed again, it has a row; the question tells that it had none, beyond another loss.</summary>
    private bool IsLost(IntroducedPair match, IReadOnlyList<MatchRow> rows, LostQuestions lost) =>
        match.IsLost
        || !rows.Any(row => row.Id == match.Match)
        || (Question(match) is { } asked && lost.Rows.ContainsKey(ProblemsTab.KeyOf(asked)));

    /// <summary>A row that has other people by now is asked about as such.</summary>
    private static bool IsDecided(MatchRow row, IntroducedPair match) =>
        row.Id == match.Match
        && row.Pair == match.Pair
        && (row.Decision != Decision.Undecided || row.Withdrawn.Count > 0);

    /// <summary>
    /// Its row has other people, or the committee had given one of the two to somebody else before
    /// the ledger was lost.
    /// </summary>
    private bool IsReplaced(IntroducedPair match, IReadOnlyList<MatchRow> rows) =>
        rows.Any(row => row.Id == match.Match && row.Pair != match.Pair)
        || InTheWay(match).Any(row => memory.SeenIn(row) is not null);

    /// <summary>Rows that leave no place for the match.</summary>
    private IEnumerable<MatchRow> InTheWay(IntroducedPair match)
    {
        var others = _locked.Where(row => row.Takes != match.Pair).ToList();
        var ofMentor = others.Where(row => row.Takes?.Mentor == match.Pair.Mentor).ToList();
        return others
            .Where(row => row.Takes?.Mentee == match.Pair.Mentee)
            .Concat(ofMentor.Count >= MentorOf(match)?.Capacity ? ofMentor : [])
            .Distinct();
    }

    /// <returns>Null where one of the two takes part no longer.</returns>
    private ApplicationProblem? Question(IntroducedPair match) =>
        MentorOf(match) is { } mentor && MenteeOf(match) is { } mentee
            ? new ApplicationProblem(
                tab,
                1,
                MatchColumns.Match,
                $"a decision about {match.Match} ({mentee.Name} with {mentor.Name}), whose letters "
                    + "have gone",
                "none when the ledger was lost",
                "Is this match over? Answer Yes, and the two count as rejected. If it goes on, choose "
                    + $"Approve beside {match.Match}, which is proposed again: no letter goes twice. "
                    + "Until then no letter goes to one of them about another match."
            )
            {
                Kind = ProblemKind.Question,
            }
            : null;

    private string Held(IntroducedPair match) =>
        $"Letters of {match.Match} have gone to {MenteeOf(match)?.Name} and {MentorOf(match)?.Name}, "
        + "and the ledger that knew what became of it is lost: no letter goes. If that match is over, "
        + "answer Yes in Problems; if it goes on, choose Reject here.";

    private Mentor? MentorOf(IntroducedPair match) =>
        roster.Mentors.FirstOrDefault(each => each.Id == match.Pair.Mentor);

    private Mentee? MenteeOf(IntroducedPair match) =>
        roster.Mentees.FirstOrDefault(each => each.Id == match.Pair.Mentee);
}
