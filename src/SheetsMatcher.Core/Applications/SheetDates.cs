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

    /// <summary>When a response arrived; null when the cell does not say so without doubt.</summary>
    public Instant? Read(Cell cell) => TimestampText.Read(cell, this);

    /// <summary>
    /// The order that the dates themselves prove, such as 25/11/2010; the month first where each is
    /// the same day either way. Unclear where some could be either, or some are the one and some the
    /// other.
    /// </summary>
    /// <param name="doubtful">A cell that could be either day; null when there is none.</param>
    public static DateOrder OrderIn(IEnumerable<Cell> cells, out Cell? doubtful)
    {
        var orders = cells.Select(cell => (Cell: cell, Of: TimestampText.OrdersOf(cell))).ToList();
        var proved = orders
            .Where(each => each.Of.Count == 1)
            .Select(each => each.Of[0])
            .Distinct()
            .ToList();
        doubtful = orders
            .Where(each => each.Of.Count > 1)
            .Select(each => (Cell?)each.Cell)
            .FirstOrDefault();
        return proved is [var order] ? order
            : proved.Count == 0 && doubtful is null ? DateOrder.MonthFirst
            : DateOrder.Unclear;
    }

    private static DateOrder OrderOf(string locale) =>
        locale.Length == 0
        || locale == "en"
        || _monthFirst.Any(country => locale.EndsWith(country, StringComparison.Ordinal))
            ? DateOrder.MonthFirst
        : locale.EndsWith(Canada, StringComparison.Ordinal) ? DateOrder.Unclear
        : DateOrder.DayFirst;
}
