using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Format;

/// <summary>A cell's value as a person sees it (<c>formattedValue</c>).</summary>
internal static class CellText
{
    /// <summary>
    /// What a formula shows. Nothing is calculated here, so every formula stands as an error that
    /// says so, rather than as a value that might be wrong.
    /// </summary>
    public const string NotCalculated = "#ERROR!";

    public static string Of(Cell cell, string locale) =>
        cell.Value switch
        {
            null => "",
            CellValue.Text(var text) => text,
            CellValue.Truth(var truth) => truth ? "TRUE" : "FALSE",
            CellValue.Formula => NotCalculated,
            CellValue.Number(var number) => Of(number, cell, locale),
            var other => throw new InvalidOperationException($"No text for {other}."),
        };

    public static bool ShowsDate(Cell cell) =>
        FormatOf(cell)?.Text("type") is "DATE" or "TIME" or "DATE_TIME";

    private static string Of(double number, Cell cell, string locale)
    {
        var format = FormatOf(cell);
        var type = format?.Text("type");
        var pattern = format?.Text("pattern");
        if (string.IsNullOrEmpty(pattern))
        {
            pattern = DefaultPatterns.For(type, locale);
        }

        var separators = LocaleNumbers.Of(locale);
        return pattern is null || type == "TEXT" ? NumberPattern.General(number, separators)
            : ShowsDate(cell) ? DatePattern.Format(number, pattern)
            : NumberPattern.Format(number, pattern, separators);
    }

    private static System.Text.Json.Nodes.JsonObject? FormatOf(Cell cell) =>
        cell.Format?.Message("numberFormat");
}
