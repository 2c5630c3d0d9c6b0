namespace SheetsMatcher.Worker.Settings;

/// <summary>Finds what was meant by a slip of the pen.</summary>
internal static class Spelling
{
    /// <summary>Farther than this, a guess would only mislead.</summary>
    private const int DistanceMax = 3;

    /// <summary>The nearest of the known texts; null when none is near.</summary>
    public static string? Meant(string text, IEnumerable<string> known) =>
        known.MinBy(each => Distance(text, each)) is { } nearest
        && Distance(text, nearest) <= Math.Min(DistanceMax, (text.Length + 1) / 2)
            ? nearest
            : null;

    /// <summary>Letters to insert, drop or change (Levenshtein), whatever the case.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var same = char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]);
                var change = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
