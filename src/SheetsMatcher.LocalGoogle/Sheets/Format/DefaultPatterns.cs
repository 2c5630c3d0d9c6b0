namespace SheetsMatcher.LocalGoogle.Sheets.Format;

/// <summary>
/// The pattern that a number format without one has, by the spreadsheet's locale.
/// </summary>
internal static class DefaultPatterns
{
    public static string? For(string? type, string locale) =>
        type switch
        {
            "NUMBER" => "#,##0.00",
            "PERCENT" => "0.00%",
            "CURRENCY" => "\"$\"#,##0.00",
            "SCIENTIFIC" => "0.00E+00",
            "DATE" => Date(locale),
            "TIME" => Time(locale),
            "DATE_TIME" => $"{Date(locale)} H:mm:ss",
            _ => null,
        };

    /// <summary>
    /// Whether <c>11/5/2010</c> means November 5. Day first is the rule of most locales.
    /// </summary>
    public static bool IsMonthFirst(string locale) => locale is "en_US" or "en_CA" or "en" or "";

    private static string Date(string locale) =>
        locale switch
        {
            "en_CA" or "fr_CA" => "yyyy-MM-dd",
            _ when IsMonthFirst(locale) => "M/d/yyyy",
            _ => "dd/MM/yyyy",
        };

    private static string Time(string locale) =>
        IsMonthFirst(locale) ? "h:mm:ss am/pm" : "HH:mm:ss";
}
