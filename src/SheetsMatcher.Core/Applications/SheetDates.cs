using NodaTime;

namespace SheetsMatcher.Core.Applications;

/// <summary>Which number of a date such as 5/11/2010 is the month.</summary>
public enum DateOrder
{
    MonthFirst,
    DayFirst,

    /// <summary>Both are in use: a date that could be either is not guessed.</summary>
    Unclear,
}

/// <summary>How dates in a spreadsheet are meant.</summary>
/// <param name="Zone">The spreadsheet's own time zone.</param>
/// <param name="Order">Counts for dates that stayed text; Google turns the others into numbers.</param>
public sealed record SheetDates(DateTimeZone Zone, DateOrder Order)
{
    private const string Canada = "_CA";

    /// <summary>Countries that write the month first, by Unicode's CLDR.</summary>
    private static readonly string[] _monthFirst = ["_US", "_PH", "_PR", "_PA", "_GU", "_VI"];

    /// <param name="locale">
    /// As the spreadsheet has it, such as en_US or de; where it names no country, English is that of
    /// the United States, as Google has it.
    /// </param>
    public static SheetDates Of(DateTimeZone zone, string locale) => new(zone, OrderOf(locale));

    private static DateOrder OrderOf(string locale) =>
        locale.Length == 0
        || locale == "en"
        || _monthFirst.Any(country => locale.EndsWith(country, StringComparison.Ordinal))
            ? DateOrder.MonthFirst
        : locale.EndsWith(Canada, StringComparison.Ordinal) ? DateOrder.Unclear
        : DateOrder.DayFirst;
}
