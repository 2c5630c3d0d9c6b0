using NodaTime;
using NodaTime.Text;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// What a zone behind a time means. Many short names are used by several countries: they count only
/// where the program's own zone uses them.
/// </summary>
internal static class TimeZoneNames
{
    private static readonly OffsetPattern _pattern = OffsetPattern.CreateWithInvariantCulture(
        "+H:mm"
    );

    /// <summary>
    /// In hours, as Unicode's CLDR means them in English. CST, IST, BST, AST and the like are in wide
    /// use for several zones, and so are not here.
    /// </summary>
    private static readonly Dictionary<string, double> _known = new(StringComparer.Ordinal)
    {
        ["GMT"] = 0,
        ["UTC"] = 0,
        ["Z"] = 0,
        ["WET"] = 0,
        ["WEST"] = 1,
        ["CET"] = 1,
        ["MEZ"] = 1,
        ["CEST"] = 2,
        ["MESZ"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["SAST"] = 2,
        ["CAT"] = 2,
        ["EAT"] = 3,
        ["JST"] = 9,
        ["KST"] = 9,
        ["AWST"] = 8,
        ["ACST"] = 9.5,
        ["ACDT"] = 10.5,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
        ["NST"] = -3.5,
        ["NDT"] = -2.5,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CDT"] = -5,
        ["MDT"] = -6,
        ["MST"] = -7,
        ["PDT"] = -7,
        ["PST"] = -8,
        ["AKST"] = -9,
        ["AKDT"] = -8,
        ["HST"] = -10,
    };

    /// <returns>Null where the name has several meanings, or none that is known.</returns>
    public static Offset? Offset(string name, LocalDateTime local, DateTimeZone zone) =>
        OfNumbers(name) ?? OfZone(name, local, zone) ?? OfKnown(name);

    private static Offset? OfNumbers(string name)
    {
        var at = name.IndexOfAny(['+', '-']);
        if (at < 0)
        {
            return null;
        }
        var digits = name[(at + 1)..].Replace(":", "", StringComparison.Ordinal);
        var (hours, minutes) = digits.Length > 2 ? (digits[..^2], digits[^2..]) : (digits, "00");
        var parsed = _pattern.Parse($"{name[at]}{hours.TrimStart('0').PadLeft(1, '0')}:{minutes}");
        return parsed.Success ? parsed.Value : null;
    }

    /// <summary>
    /// By the zone's names in that year: people and programs write the name of winter time in summer.
    /// </summary>
    private static Offset? OfZone(string name, LocalDateTime local, DateTimeZone zone)
    {
        var middle = local.InZoneLeniently(zone).ToInstant();
        var halfYear = Duration.FromDays(183);
        return zone.GetZoneIntervals(middle - halfYear, middle + halfYear)
            .Where(interval => interval.Name == name)
            .Select(interval => (Offset?)interval.WallOffset)
            .FirstOrDefault();
    }

    private static Offset? OfKnown(string name) =>
        _known.TryGetValue(name, out var hours)
            ? NodaTime.Offset.FromSeconds((int)(hours * NodaConstants.SecondsPerHour))
            : null;
}
