using System.Globalization;

namespace SheetsMatcher.LocalGoogle.Sheets.Format;

/// <summary>
/// How numbers are written in a spreadsheet's locale: <c>1,234.5</c>, <c>1.234,5</c> or
/// <c>1 234,5</c>. By language, after the Unicode Common Locale Data Repository; the few countries
/// that differ from their language are named.
/// </summary>
internal static class LocaleNumbers
{
    private static readonly NumberFormatInfo Point = With(".", ",");
    private static readonly NumberFormatInfo CommaAndPoint = With(",", ".");
    private static readonly NumberFormatInfo CommaAndSpace = With(",", "\u00a0");
    private static readonly NumberFormatInfo Swiss = With(".", "\u2019");

    public static NumberFormatInfo Of(string locale) =>
        locale switch
        {
            "de_CH" or "it_CH" => Swiss,
            "es_MX" or "es_US" or "es_PR" => Point,
            _ => locale.Split('_')[0] switch
            {
                "da"
                or "de"
                or "el"
                or "es"
                or "hr"
                or "id"
                or "it"
                or "nl"
                or "pt"
                or "ro"
                or "sl"
                or "sr"
                or "tr"
                or "vi" => CommaAndPoint,
                "bg"
                or "cs"
                or "et"
                or "fi"
                or "fr"
                or "hu"
                or "lt"
                or "lv"
                or "nb"
                or "no"
                or "pl"
                or "ru"
                or "sk"
                or "sv"
                or "uk" => CommaAndSpace,
                _ => Point,
            },
        };

    /// <summary>A typed number as the invariant culture writes it.</summary>
    public static string ToInvariant(string text, string locale)
    {
        var separators = Of(locale);
        return separators == Point
            ? text
            : string.Concat(
                text.Select(letter =>
                    separators.NumberDecimalSeparator[0] == letter ? '.'
                    : separators.NumberGroupSeparator[0] == letter
                    || (separators == CommaAndSpace && letter is ' ' or '\u202f')
                        ? ','
                    : letter is '.' or ',' ? '\u0000'
                    : letter
                )
            );
    }

    private static NumberFormatInfo With(string point, string group)
    {
        var separators = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        separators.NumberDecimalSeparator = point;
        separators.NumberGroupSeparator = group;
        return NumberFormatInfo.ReadOnly(separators);
    }
}
