using System.Globalization;
using System.Text.RegularExpressions;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>
/// What Google Forms writes otherwise when the responses are downloaded from the form itself than
/// in the linked spreadsheet.
/// </summary>
internal static partial class FormsDownload
{
    /// <summary>
    /// <c>2010/10/04 8:12:00 AM GMT-7</c> as <c>2010-10-04T08:12:00-07:00</c>; any other text as it
    /// is. Other names of time zones are not unique, so such times are meant in the settings' zone.
    /// </summary>
    public static string Timestamp(string text)
    {
        var parts = TimestampPattern().Match(text.Trim());
        return
            parts.Success
            && DateTime.TryParseExact(
                parts.Groups["time"].Value,
                "yyyy/M/d h:mm:ss tt",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
            ? time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
                + Offset(parts.Groups["offset"].Value)
            : text;
    }

    private static string Offset(string offset) =>
        offset.Length == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{offset[0]}{offset[1..].Split(':')[0].PadLeft(2, '0')}:"
            ) + (offset.Contains(':', StringComparison.Ordinal) ? offset.Split(':')[1] : "00");

    [GeneratedRegex(
        "^(?<time>[0-9]{4}/[0-9]{1,2}/[0-9]{1,2} [0-9]{1,2}:[0-9]{2}:[0-9]{2} (AM|PM))"
            + "( (GMT|UTC)(?<offset>[+-][0-9]{1,2}(:[0-9]{2})?)?| [A-Z]{2,5})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TimestampPattern();
}
