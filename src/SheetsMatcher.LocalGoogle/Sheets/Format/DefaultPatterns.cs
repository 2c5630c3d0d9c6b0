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
            "CURRENCY" => Currency(locale),
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
            _ => locale.Split('_')[0] switch
            {
                "sv" or "lt" => "yyyy-MM-dd",
                "ja" or "zh" => "yyyy/MM/dd",
                "nl" => "d-M-yyyy",
                "cs"
                or "da"
                or "de"
                or "et"
                or "fi"
                or "nb"
                or "no"
                or "pl"
                or "ro"
                or "ru"
                or "sk"
                or "tr"
                or "uk" => "dd.MM.yyyy",
                _ => "dd/MM/yyyy",
            },
        };

    /// <summary>The sign stands before the number in English, after it in most other languages.</summary>
    private static string Currency(string locale) =>
        locale.Split('_') switch
        {
            [_, "GB"] => "\"£\"#,##0.00",
            [_, "IE"] => "\"€\"#,##0.00",
            [_, "JP"] => "\"¥\"#,##0",
            [_, "AT" or "BE" or "DE" or "ES" or "FI" or "FR" or "GR" or "IT" or "NL" or "PT"] =>
                "#,##0.00\\ \"€\"",
            _ => "\"$\"#,##0.00",
        };

    private static string Time(string locale) =>
        IsMonthFirst(locale) ? "h:mm:ss am/pm" : "HH:mm:ss";
}
