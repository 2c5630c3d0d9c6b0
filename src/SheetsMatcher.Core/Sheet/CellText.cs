using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet;

/// <summary>
/// The one text for a value of each kind, whether the sheet holds it as a number, a checkbox or as
/// text, and back: <c>2010-11-05</c>, <c>08:00</c>, <c>TRUE</c>, <c>2.5</c>. Texts that are not of
/// the kind come out as they stand, for whoever reads them to refuse.
/// </summary>
public static class CellText
{
    private const double SerialMax = 2_958_101; // the day after 9998-12-31
    private const int MinutesPerDay = 1440;

    private static readonly LocalDate _serialZero = new(1899, 12, 30);

    private static readonly LocalTimePattern _time = LocalTimePattern.CreateWithInvariantCulture(
        "HH:mm"
    );

    public static string Of(Cell cell, CellKind kind) =>
        (kind, cell.Number) switch
        {
            (CellKind.Date, >= 1 and < SerialMax) => DateText((int)cell.Number.Value),
            (CellKind.Time, >= 0 and < 1) => TimeText(cell.Number.Value),
            (CellKind.YesNo, _) when cell.YesNo is null => YesNoText(AnswerText.OnOneLine(cell)),
            (CellKind.Text, _) => AnswerText.OnManyLines(cell),
            _ => AnswerText.OnOneLine(cell),
        };

    /// <summary>The cell that shows the text: a number where the kind is a number or a date.</summary>
    public static Cell ToCell(string text, CellKind kind) =>
        kind switch
        {
            CellKind.Date when Date(text) is { } date => Cell.Of(Serial(date)),
            CellKind.Time when Time(text) is { } time => Cell.Of(Fraction(time)),
            CellKind.YesNo when text is "TRUE" or "FALSE" => Cell.Of(text == "TRUE"),
            CellKind.Number when Number(text) is { } number => Cell.Of(number),
            _ => Cell.Of(text),
        };

    public static LocalDate? Date(string text) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) ? date : null;

    public static LocalTime? Time(string text) =>
        _time.Parse(text).TryGetValue(default, out var time) ? time : null;

    public static bool? YesNo(string text) =>
        text switch
        {
            "TRUE" => true,
            "FALSE" => false,
            _ => null,
        };

    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    public static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Of(LocalTime time) => _time.Format(time);

    public static string Of(bool yesNo) => yesNo ? "TRUE" : "FALSE";

    public static string Of(double number) => Cell.Of(number).ToString();

    private static string DateText(int serial) => Of(_serialZero.PlusDays(serial));

    private static string TimeText(double fraction) =>
        Of(
            LocalTime.FromMinutesSinceMidnight(
                (int)Math.Round(fraction * MinutesPerDay) % MinutesPerDay
            )
        );

    private static string YesNoText(string text) =>
        text.ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "ON" or "1" => "TRUE",
            "FALSE" or "NO" or "OFF" or "0" => "FALSE",
            _ => text,
        };

    private static double Serial(LocalDate date) => Period.DaysBetween(_serialZero, date);

    private static double Fraction(LocalTime time) =>
        ((time.Hour * 60) + time.Minute) / (double)MinutesPerDay;
}
