using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Core.Seen;

/// <summary>A row that waits for an answer.</summary>
/// <param name="Key">The match that it names.</param>
/// <param name="Before">Its marks before the decision came or went, under the columns of now.</param>
internal sealed record HeldRow(int Row, string Key, string Before);

/// <summary>
/// The questions about single decisions that may have slipped from one row to another, and the rows
/// that each of them holds.
/// </summary>
/// <param name="asked">How many questions the tab has given rise to.</param>
/// <param name="elsewhere">Rows that wait for the answer to another question.</param>
internal sealed class HeldDecisions(
    string tab,
    string header,
    int asked,
    AnswerTo answers,
    IReadOnlySet<string> elsewhere
)
{
    private readonly SortedDictionary<int, IReadOnlyList<HeldRow>> _open = [];

    /// <summary>How many questions the tab has given rise to.</summary>
    public int Asked { get; private set; } = asked;

    /// <summary>Goes on with an earlier question, unless it was answered by Yes.</summary>
    public void Resume(int number, IReadOnlyList<HeldRow> rows)
    {
        if (!AreHeldElsewhere(rows) && answers(Question(number, rows)) != true)
        {
            _open[number] = rows;
        }
    }

    public void Ask(IReadOnlyList<HeldRow> rows)
    {
        if (!AreHeldElsewhere(rows))
        {
            _open[++Asked] = rows;
        }
    }

    public bool Holds(int row) => _open.Values.Any(rows => rows.Any(each => each.Row == row));

    /// <summary>The rows as they are to be kept in mind, by their place now.</summary>
    public IReadOnlyDictionary<int, SeenRow> Seen =>
        (
            from question in _open
            from row in question.Value
            select (row.Row, Seen: new SeenRow(row.Before, 1, question.Key))
        ).ToDictionary(each => each.Row, each => each.Seen);

    public HeldRows Rows =>
        new(
            (
                from rows in _open.Values
                from row in rows
                select (row.Key, Why: TornQuestions.Held(header, KeysOf(rows.Except([row]))))
            ).ToDictionary(each => each.Key, each => each.Why, StringComparer.Ordinal),
            [.. _open.Select(question => Question(question.Key, question.Value))]
        );

    /// <summary>Nothing follows from them before that answer, which takes them as they then stand.</summary>
    private bool AreHeldElsewhere(IReadOnlyList<HeldRow> rows) =>
        rows.All(row => elsewhere.Contains(row.Key));

    private ApplicationProblem Question(int number, IReadOnlyList<HeldRow> rows) =>
        TornQuestions.OfDecision(tab, header, [.. KeysOf(rows)], number);

    private static IEnumerable<string> KeysOf(IEnumerable<HeldRow> rows) =>
        rows.Select(row => row.Key).Order(StringComparer.Ordinal);
}
