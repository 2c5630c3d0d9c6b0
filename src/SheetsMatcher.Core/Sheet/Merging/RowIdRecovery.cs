namespace SheetsMatcher.Core.Sheet.Merging;

/// <summary>
/// Finds the id of a row whose id a person cleared, or which they deleted and typed again, by what
/// the worker wrote beside it. Without this the pair would get a second id, and its letters a
/// second time.
/// </summary>
internal sealed class RowIdRecovery(TabReading tab, MergeBase lastWritten)
{
    private const int AgreeingCellsMin = 3;

    private static readonly string[] _tellingHeaders =
    [
        MatchColumns.Mentee,
        MatchColumns.MenteeEmail,
        MatchColumns.Mentor,
        MatchColumns.MentorEmail,
        MatchColumns.Why,
    ];

    private readonly List<string> _gone =
    [
        .. lastWritten.Keys.Where(key =>
            (lastWritten.IsStanding(key) || lastWritten.IsDeleted(key))
            && !tab.RowByKey.ContainsKey(key)
        ),
    ];

    /// <summary>The one lost id that the row fits, which is then no longer lost; else null.</summary>
    public string? Claim(int row)
    {
        var fitting = _gone.Where(key => Agreeing(key, row) >= AgreeingCellsMin).ToList();
        if (fitting is not [var only])
        {
            return null;
        }
        _gone.Remove(only);
        return only;
    }

    private int Agreeing(string key, int row) =>
        _tellingHeaders.Count(header =>
            tab.TextAt(row, header) is { Length: > 0 } text
            && lastWritten.TextsOf(key, header).Contains(text)
        );
}
