using System.Globalization;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Sheets;

/// <summary>A number that stands in a request's path.</summary>
internal static class PathNumber
{
    /// <param name="placeholder">Of the route: <c>sheetId</c>.</param>
    /// <param name="field">As refusals name it: <c>sheet_id</c>.</param>
    public static int Of(RoutedRequest routed, string placeholder, string field)
    {
        var text = routed.Values[placeholder];
        if (
            int.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return number;
        }

        var message = $"Invalid value at '{field}' (TYPE_INT32), \"{text}\"";
        throw FieldErrors.Refusal(message, field, message);
    }
}
