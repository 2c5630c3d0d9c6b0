using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Seen;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Seen;

/// <summary>
/// Eight pairs in Matches, four of them approved, three with a note, two ticked as met, and a column
/// of the committee's own; each round looks at the tab beside the look before, as the worker does.
/// </summary>
internal sealed class SeenMatches
{
    private static readonly string[] _sectors =
    [
        "academic",
        "public",
        "law",
        "government",
        "corporate",
        "academic",
        "public",
        "law",
    ];

    private readonly ReviewRounds _rounds = ReviewRounds.With(
        [
            .. Names("Mentor", "HCAFBGDE")
                .Select((name, at) => NewMentor.Named(name).At(_sectors[at])),
        ],
        [
            .. Names("Mentee", "DAGBFHCE")
                .Select((name, at) => NewMentee.Named(name).At(_sectors[at])),
        ]
    );

    private readonly Dictionary<string, string> _answers = [];

    public SheetModel Sheet => _rounds.Sheet;

    public static SeenMatches Open()
    {
        var matches = new SeenMatches();
        matches._rounds.PlayUntilQuiet();
        matches.Sheet.InsertColumn(matches.Sheet.ColumnCount, "Caller");
        foreach (var row in Enumerable.Range(1, matches.Sheet.RowCount - 1))
        {
            matches.Sheet.Type(row, "Caller", $"caller {(row * 3) % 8}");
        }
        foreach (var row in new[] { 2, 3, 5, 8 })
        {
            matches.Sheet.Type(row, MatchColumns.Decision, "Approve");
        }
        foreach (var row in new[] { 1, 4, 7 })
        {
            matches.Sheet.Type(row, MatchColumns.Note, $"note {9 - row}");
        }
        foreach (var row in new[] { 3, 8 })
        {
            matches.Sheet.Type(row, MatchColumns.Met, "TRUE");
        }
        matches.Rest();
        return matches;
    }

    /// <summary>Rounds until nothing is left to write.</summary>
    public void Rest()
    {
        for (var round = 0; round < 3; round++)
        {
            Assert.That(Look().Torn, Is.Null);
        }
    }

    /// <summary>One round: a look, and where nothing is torn, the merge.</summary>
    public TabSight Look()
    {
        _rounds.Answers = question =>
            _answers.TryGetValue(ProblemsTab.KeyOf(question), out var word)
                ? word == ProblemAnswers.Yes
                : null;
        var sight = _rounds.Sight ?? throw new InvalidOperationException("frozen");
        _rounds.Play();
        return sight;
    }

    /// <summary>Deletes the second cell of a column and shifts up, or inserts one and shifts down.</summary>
    public void Shift(string header, bool isUp)
    {
        var column = Sheet.ColumnOf(header);
        var cells = Sheet
            .Read()
            .Rows.Skip(2)
            .Select(row => row.ElementAtOrDefault(column))
            .ToList();
        List<Cell> shifted = isUp ? [.. cells.Skip(1), Cell.Empty] : [Cell.Empty, .. cells];
        foreach (var (at, cell) in shifted.Index())
        {
            Sheet.Put(at + 2, column, cell);
        }
    }

    /// <summary>What Undo does.</summary>
    public void PutBack(SheetTable before)
    {
        foreach (var row in Enumerable.Range(0, Sheet.RowCount))
        {
            foreach (var column in Enumerable.Range(0, Sheet.ColumnCount))
            {
                Sheet.Put(row, column, before.At(row, column));
            }
        }
    }

    public void Answer(ApplicationProblem? question, string word) =>
        _answers[question is null ? "" : ProblemsTab.KeyOf(question)] = word;

    public string Key(int row) => Sheet.TextAt(row, MatchColumns.Match);

    private static IEnumerable<string> Names(string role, string order) =>
        order.Select(sign => $"{sign}{role.ToLowerInvariant()} Person");
}
