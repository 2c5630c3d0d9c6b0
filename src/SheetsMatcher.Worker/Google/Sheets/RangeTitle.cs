namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>
/// The tab's title in a range such as <c>'It''s here'!A1:Z1000</c> or <c>Matches!A1:F20</c>.
/// </summary>
internal static class RangeTitle
{
    public static string In(string range)
    {
        var cells = range.LastIndexOf('!');
        var title = cells < 0 ? range : range[..cells];
        return title is ['\'', .. var quoted, '\'']
            ? quoted.Replace("''", "'", StringComparison.Ordinal)
            : title;
    }
}
