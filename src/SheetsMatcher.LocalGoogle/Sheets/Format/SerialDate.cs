namespace SheetsMatcher.LocalGoogle.Sheets.Format;

/// <summary>
/// Dates as numbers: days since December 30th 1899, the time of day as the fraction.
/// </summary>
internal static class SerialDate
{
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    public static double Of(DateTime local) =>
        (DateTime.SpecifyKind(local, DateTimeKind.Unspecified) - Epoch).TotalDays;

    /// <summary>The local time to the millisecond, or null where no calendar reaches.</summary>
    public static DateTime? ToDateTime(double serial)
    {
        var milliseconds = Math.Round(serial * TimeSpan.MillisecondsPerDay);
        return
            milliseconds >= (DateTime.MinValue - Epoch).TotalMilliseconds
            && milliseconds <= (DateTime.MaxValue - Epoch).TotalMilliseconds - 1
            ? Epoch.AddMilliseconds(milliseconds)
            : null;
    }
}
