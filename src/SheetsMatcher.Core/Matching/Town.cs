using System.Text.RegularExpressions;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// A city with its region and country as far as they are given. "Vancouver" is the same as
/// "Vancouver BC" and "Vancouver, B.C., Canada", and "Vancouver, BC" is not "Vancouver, WA".
/// </summary>
/// <param name="Region">A province or state by its letters, or what else stands behind a comma.</param>
internal sealed partial record Town(string City, string Region, string Country)
{
    public static readonly Town Nowhere = new("", "", "");

    private const string Joint = "\u001F";

    private static readonly char[] _partEnds = [',', ';', '(', ')', '/', '\n', '|'];

    private static readonly HashSet<string> _around =
    [
        "greater",
        "metro",
        "metropolitan",
        "downtown",
        "area",
        "region",
        "suburbs",
        "lower mainland",
    ];

    public static Town Of(string text)
    {
        var parts = text.Split(_partEnds, StringSplitOptions.RemoveEmptyEntries)
            .Select(Words)
            .Where(part => part.Count > 0)
            .ToList();
        if (parts.Count == 0)
        {
            return Nowhere;
        }
        var words = string.Join($" {Joint} ", parts.Select(part => string.Join(' ', part)))
            .Split(' ')
            .ToList();
        var country = TakeFromEnd(words, Regions.Country, "");
        var region = TakeFromEnd(words, Regions.Code, country);
        country =
            country.Length == 0 && region.Length == 0
                ? TakeFromEnd(words, Regions.Country, "")
                : country;
        var rest = string.Join(' ', words).Split($" {Joint} ");
        var other = rest.Length > 1 ? rest[^1] : "";
        return new Town(
            rest[0],
            region.Length > 0 ? region : other,
            country.Length > 0 ? country : Regions.CountryOf(region)
        );
    }

    public bool IsSameAs(Town other) =>
        City.Length > 0
        && City == other.City
        && MayBeOne(Region, other.Region)
        && MayBeOne(Country, other.Country);

    /// <summary>
    /// "Vancouver, BC" and "Burnaby, BC, Canada", and somebody who wrote no more than "BC".
    /// </summary>
    public bool IsInRegionOf(Town other) =>
        MayBeOne(Country, other.Country)
        && (
            IsOne(Region, other.Region)
            || (Region.Length == 0 && IsOne(Regions.Code(City), other.Region))
            || (other.Region.Length == 0 && IsOne(Region, Regions.Code(other.City)))
            || (Region.Length == 0 && other.Region.Length == 0 && IsOne(Country, other.Country))
        );

    private static bool IsOne(string one, string other) => one.Length > 0 && one == other;

    private static bool MayBeOne(string one, string other) =>
        one.Length == 0 || other.Length == 0 || one == other;

    /// <summary>
    /// Takes a region or a country of up to four words from the end, but never all words, nor a part
    /// of a name between commas.
    /// </summary>
    private static string TakeFromEnd(
        List<string> words,
        Func<string, string> known,
        string country
    )
    {
        for (var count = Math.Min(4, words.Count - 1); count > 0; count--)
        {
            var taken = string.Join(' ', words.TakeLast(count));
            var code = known(taken);
            if (code.Length > 0 && (country.Length == 0 || Regions.CountryOf(code) == country))
            {
                words.RemoveRange(words.Count - count, count);
                while (words.Count > 0 && words[^1] == Joint)
                {
                    words.RemoveAt(words.Count - 1);
                }
                return code;
            }
        }
        return "";
    }

    [GeneratedRegex("^([a-z][0-9][a-z]([0-9][a-z][0-9])?|[0-9][a-z][0-9]|[0-9]{5})$")]
    private static partial Regex PostalCode();

    private static List<string> Words(string part)
    {
        var words = Folding
            .Fold(part)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word =>
                word switch
                {
                    "st" or "ste" => "saint",
                    "mt" => "mount",
                    "ft" => "fort",
                    _ => word,
                }
            )
            .Where(word => !PostalCode().IsMatch(word))
            .ToList();
        var city = words.Where(word => !_around.Contains(word)).ToList();
        return city is ["city", "of", .. var named] && named.Count > 0 ? named
            : city.Count > 0 ? city
            : words;
    }
}
