using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace SheetsMatcher.LocalGoogle.Gmail.Search;

/// <summary>
/// <c>after:</c> and <c>before:</c>. A number is a time in seconds since 1970; a date is its
/// midnight in Pacific time, as Gmail's guide says.
/// </summary>
internal static class SearchDates
{
    private static readonly DateTimeZone Pacific = DateTimeZoneProviders.Tzdb[
        "America/Los_Angeles"
    ];

    public static SearchTerm After(string value)
    {
        var moment = Moment(value);
        return new SearchTerm.Condition(message => message.InternalDate >= moment);
    }

    public static SearchTerm Before(string value)
    {
        var moment = Moment(value);
        return new SearchTerm.Condition(message => message.InternalDate < moment);
    }

    private static DateTimeOffset Moment(string value)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds <= Instant.MaxValue.ToUnixTimeSeconds()
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : throw Invalid(value);
        }

        var date = LocalDatePattern
            .CreateWithInvariantCulture("yyyy-M-d")
            .Parse(value.Replace('/', '-'));
        return date.Success
            ? Pacific.AtStartOfDay(date.Value).ToDateTimeOffset()
            : throw Invalid(value);
    }

    private static Http.GoogleErrorException Invalid(string value) =>
        GmailErrors.Invalid($"Invalid query: {value} is not a date such as 2010/11/05");
}
