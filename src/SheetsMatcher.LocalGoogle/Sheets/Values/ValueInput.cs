using System.Text.Json;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>
/// Puts a sent value into a cell: <c>RAW</c> keeps text as it is, <c>USER_ENTERED</c> reads it as if a
/// person had typed it. Like Google's values methods it leaves notes, formats and validation alone
/// and does not hold anyone to a strict validation rule.
/// </summary>
internal sealed class ValueInput
{
    /// <summary>Widely stated and quoted from Google's own message.</summary>
    public const int TextLengthMax = 50_000;

    private readonly bool _isTyped;
    private readonly string _locale;
    private readonly int _year;

    private ValueInput(bool isTyped, string locale, int year) =>
        (_isTyped, _locale, _year) = (isTyped, locale, year);

    public static ValueInput Of(string? option, Spreadsheet spreadsheet, DateTimeOffset now) =>
        option switch
        {
            "RAW" or "USER_ENTERED" => new ValueInput(
                option == "USER_ENTERED",
                spreadsheet.Locale,
                now.Year
            ),
            _ => throw GoogleErrorException.InvalidArgument(
                "'valueInputOption' is required but not specified"
            ),
        };

    public Cell? Into(Cell? old, JsonNode value)
    {
        var cell = (old ?? Cell.Blank) with { TextRuns = null };
        return value.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => cell with
            {
                Value = new CellValue.Truth(value.GetValue<bool>()),
            },
            JsonValueKind.Number => cell with
            {
                Value = new CellValue.Number(value.GetValue<double>()),
            },
            _ => IntoText(cell, value.GetValue<string>()),
        };
    }

    private Cell? IntoText(Cell cell, string text)
    {
        CheckLength(text);
        if (text.Length == 0)
        {
            return (cell with { Value = null }).OrNothing();
        }

        // A cell in the plain text format keeps what is typed.
        var isPlainText = cell.Format?.Message("numberFormat")?.Text("type") == "TEXT";
        if (!_isTyped || (isPlainText && text[0] is not ('=' or '\'')))
        {
            return cell with { Value = new CellValue.Text(text) };
        }

        var typed = TypedText.Read(text, _locale, _year);
        return cell with
        {
            Value = typed.Value,
            Format = typed.NumberFormat is { } format
                ? Formatted(cell.Format, format)
                : cell.Format,
        };
    }

    public static void CheckLength(string text)
    {
        if (text.Length > TextLengthMax)
        {
            throw GoogleErrorException.InvalidArgument(
                "Your input contains more than the maximum of 50000 characters in a single cell."
            );
        }
    }

    /// <summary>
    /// A number format that somebody chose stays, unless a date is typed over it.
    /// </summary>
    private static JsonObject? Formatted(JsonObject? old, JsonObject typed)
    {
        var isDate = typed.Text("type") is "DATE" or "TIME" or "DATE_TIME";
        var wasDate = old?.Message("numberFormat")?.Text("type") is "DATE" or "TIME" or "DATE_TIME";
        if (old?.Message("numberFormat") is not null && (!isDate || wasDate))
        {
            return old;
        }

        var format = old?.Copy() ?? [];
        format["numberFormat"] = typed;
        return format;
    }
}
