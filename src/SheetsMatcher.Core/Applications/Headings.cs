namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Finds columns by their heading, in one way for every tab and file: case, accents, spacing and
/// punctuation do not count. So a heading and its twin in other case both count, and stand twice.
/// </summary>
public sealed class Headings(IReadOnlyList<Cell> row)
{
    private readonly string[] _texts = [.. row.Select(cell => cell.ToString())];
    private readonly string[] _folded = [.. row.Select(cell => Folding.Fold(cell.ToString()))];

    /// <summary>Every column that this heading stands above, zero-based, from left to right.</summary>
    public IReadOnlyList<int> Where(string heading)
    {
        var folded = Folding.Fold(heading);
        return
        [
            .. Enumerable
                .Range(0, _texts.Length)
                .Where(at => _texts[at] == heading || (folded.Length > 0 && _folded[at] == folded)),
        ];
    }

    /// <summary>The heading's only column; null where it stands nowhere, or twice.</summary>
    public int? Find(string heading) => Where(heading) is [var only] ? only : null;

    /// <summary>Whether two texts are one heading.</summary>
    public static bool AreOne(string one, string other) =>
        one == other
        || (Folding.Fold(one) is { Length: > 0 } folded && folded == Folding.Fold(other));
}
