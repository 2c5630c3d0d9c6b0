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

    private static readonly LocalDatePattern[] Patterns =
    [
        LocalDatePattern.CreateWithInvariantCulture("yyyy-M-d"),
        LocalDatePattern.CreateWithInvariantCulture("M-d-yyyy"),
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

    /// <summary><c>2d</c>, <c>3m</c> or <c>1y</c> before now.</summary>
    public static SearchTerm NewerThan(string value, DateTimeOffset now)
    {
        if (
            value.Length < 2
            || !int.TryParse(
                value[..^1],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var count
            )
            || count > 10_000
        )
        {
            throw Invalid(value);
        }

        var moment = char.ToLowerInvariant(value[^1]) switch
        {
            'd' => now.AddDays(-count),
            'm' => now.AddMonths(-Math.Min(count, (12 * now.Year) - 12)),
            'y' => now.AddYears(-Math.Min(count, now.Year - 1)),
            _ => throw Invalid(value),
        };
        return new SearchTerm.Condition(message => message.InternalDate >= moment);
    }

    private static DateTimeOffset Moment(string value)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds <= Instant.MaxValue.ToUnixTimeSeconds()
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : throw Invalid(value);
        }

        var date = Patterns
            .Select(pattern => pattern.Parse(value.Replace('/', '-')))
            .FirstOrDefault(parsed => parsed.Success);
        return date is not null
            ? Pacific.AtStartOfDay(date.Value).ToDateTimeOffset()
            : throw Invalid(value);
    }

    private static Http.GoogleErrorException Invalid(string value) =>
        GmailErrors.Invalid($"Invalid query: {value} is not a date such as 2010/11/05");
}
