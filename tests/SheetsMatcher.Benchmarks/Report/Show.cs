using System.Globalization;

namespace SheetsMatcher.Benchmarks.Report;

/// <summary>Measures as people read them.</summary>
internal static class Show
{
    public static string Time(TimeSpan time) =>
        time.TotalSeconds >= 1 ? $"{Number(time.TotalSeconds)} s"
        : time.TotalMilliseconds >= 1 ? $"{Number(time.TotalMilliseconds)} ms"
        : $"{Number(time.TotalMicroseconds)} µs";

    public static string Megabytes(long bytes) => $"{bytes / 1_000_000:N0} MB";

    public static string Ratio(double ratio) => $"{Number(ratio)}×";

    /// <summary>Three digits or all before the point.</summary>
    private static string Number(double number) =>
        number.ToString(
            number >= 100 ? "N0"
                : number >= 10 ? "N1"
                : "N2",
            CultureInfo.InvariantCulture
        );
}
