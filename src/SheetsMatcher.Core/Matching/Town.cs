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

    /// <summary>California's letters, and Canada's.</summary>
    private const string Either = "ca";

    private static readonly char[] _partEnds = [',', ';', '/', '\n', '|'];

    private static readonly HashSet<string> _around =
    [
        "greater",
        "metro",
        "metropolitan",
        "downtown",
        "area",
        "region",
        "suburbs",
    ];

    /// <summary>What people write who are in no place, wherever they live.</summary>
    private static readonly HashSet<string> _remote =
    [
        "remote",
        "remotely",
        "online",
        "virtual",
        "virtually",
        "wfh",
        "telework",
        "teletravail",
        "worldwide",
    ];

    private static readonly HashSet<string> _aroundRemote =
    [
        "only",
        "fully",
        "100",
        "preferably",
        "from",
        "home",
        "work",
        "working",
        "or",
        "and",
        "at",
        "in",
        "the",
        "i",
        "am",
        "im",
    ];

    private static readonly HashSet<string> _citiesToo =
    [
        "quebec",
        "new york",
        "washington",
        "mexico",
    ];

    /// <summary>Cities by the other names that people write.</summary>
    private static readonly Dictionary<string, string> _otherNames = new(StringComparer.Ordinal)
    {
        ["new york city"] = "new york",
        ["nyc"] = "new york",
        ["quebec city"] = "quebec",
        ["ville de quebec"] = "quebec",
    };

    public static Town Of(string text)
    {
        var parts = Parts(text);
        if (parts.Count == 0)
        {
            return Nowhere;
        }
        var words = string.Join($" {Joint} ", parts).Split(' ').ToList();
        var country = TakeCountry(words);
        var region = TakeFromEnd(words, Regions.Code, country);
        country = country.Length == 0 ? TakeFromEnd(words, Regions.Country, "") : country;
        var isEither = region == Either && country.Length == 0 && EndsWithEither(parts[^1]);
        var rest = string.Join(' ', words).Split($" {Joint} ");
        if (rest.Length == 1 && region.Length == 0 && IsNoCity(rest[0]))
        {
            var alone = Regions.Code(rest[0]);
            return new Town(
                "",
                alone,
                alone.Length > 0 ? Regions.CountryOf(alone) : Regions.Country(rest[0])
            );
        }
        var other = rest.Length > 1 ? rest[^1] : "";
        return new Town(
            _otherNames.GetValueOrDefault(rest[0], rest[0]),
            region.Length > 0 ? region : other,
            country.Length > 0 || isEither ? country : Regions.CountryOf(region)
        );
    }

    /// <summary>
    /// What stands between commas, the city first: "BC, Vancouver" is turned round. Of brackets only a
    /// region or a country counts.
    /// </summary>
    private static List<string> Parts(string text)
    {
        var parts = Brackets()
            .Replace(
                text,
                each => IsPlace(each.Groups[1].Value) ? $", {each.Groups[1].Value}," : " "
            )
            .Split(_partEnds, StringSplitOptions.RemoveEmptyEntries)
            .Select((part, place) => Words(part, isCity: place == 0))
            .Where(part => part.Length > 0)
            .ToList();
        if (parts.Count > 1 && IsPlace(parts[0]) && !IsPlace(parts[^1]))
        {
            parts.Reverse();
        }
        return parts;
    }

    private static bool IsPlace(string part) =>
        Folding.Fold(part) is var folded
        && (Regions.Code(folded).Length > 0 || Regions.Country(folded).Length > 0);

    /// <summary>A region or a country alone, unless its main city has the name too.</summary>
    private static bool IsNoCity(string place) => IsPlace(place) && !_citiesToo.Contains(place);

    private static bool EndsWithEither(string part) =>
        part == Either || part.EndsWith($" {Either}", StringComparison.Ordinal);

    /// <summary>
    /// "New Mexico" is no "Mexico", and the "CA" of "Vancouver, BC, CA" is Canada.
    /// </summary>
    private static string TakeCountry(List<string> words)
    {
        if (CountAtEnd(words, Regions.Code) > CountAtEnd(words, Regions.Country))
        {
            var before = words
                .SkipLast(1)
                .Reverse()
                .SkipWhile(word => word == Joint)
                .Reverse()
                .ToList();
            if (
                words[^1] != Either
                || CountAtEnd(before, Regions.Code) is not (> 0 and var count)
                || Regions.CountryOf(Regions.Code(AtEnd(before, count))) != Regions.Canada
            )
            {
                return "";
            }
            words.RemoveRange(before.Count, words.Count - before.Count);
            return Regions.Canada;
        }
        return TakeFromEnd(words, Regions.Country, "");
    }

    public bool IsSameAs(Town other) =>
        City.Length > 0
        && City == other.City
        && (
            (MayBeOne(Region, other.Region) && MayBeOne(Country, other.Country))
            || MayBeInCanada(other)
            || other.MayBeInCanada(this)
        );

    /// <summary>"Toronto, CA" beside "Toronto, ON".</summary>
    private bool MayBeInCanada(Town other) =>
        Region == Either && Country.Length == 0 && other.Country == Regions.Canada;

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
        var count = CountAtEnd(
            words,
            text =>
                known(text) is { Length: > 0 } code
                && (country.Length == 0 || Regions.CountryOf(code) == country)
                    ? code
                    : ""
        );
        if (count == 0)
        {
            return "";
        }
        var found = known(AtEnd(words, count));
        words.RemoveRange(words.Count - count, count);
        while (words.Count > 0 && words[^1] == Joint)
        {
            words.RemoveAt(words.Count - 1);
        }
        return found;
    }

    /// <summary>How many words at the end are known, the most first; never all.</summary>
    private static int CountAtEnd(List<string> words, Func<string, string> known)
    {
        for (var count = Math.Min(4, words.Count - 1); count > 0; count--)
        {
            if (known(AtEnd(words, count)).Length > 0)
            {
                return count;
            }
        }
        return 0;
    }

    /// <summary>Letters with blanks between them are one: "B. C.".</summary>
    private static string AtEnd(List<string> words, int count)
    {
        var taken = words.TakeLast(count).ToList();
        return string.Join(taken.TrueForAll(word => word.Length == 1) ? "" : " ", taken);
    }

    [GeneratedRegex("^([a-z][0-9][a-z]([0-9][a-z][0-9])?|[0-9][a-z][0-9]|[0-9]{4,6})$")]
    private static partial Regex PostalCode();

    [GeneratedRegex(@"[(\[]([^()\[\]]*)[)\]]")]
    private static partial Regex Brackets();

    private static string Words(string part, bool isCity)
    {
        var words = Folding
            .Fold(part)
            .Replace("lower mainland", "area", StringComparison.Ordinal)
            .Replace("work from home", "remote", StringComparison.Ordinal)
            .Replace("en ligne", "online", StringComparison.Ordinal)
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
        if (words.RemoveAll(_remote.Contains) > 0)
        {
            words.RemoveAll(_aroundRemote.Contains);
        }
        var city = words.Where(word => !_around.Contains(word)).ToList();
        if (city is [.., "and"])
        {
            city.RemoveAt(city.Count - 1);
        }
        return city is ["city", "of", .. var named] && named.Count > 0 ? string.Join(' ', named)
            : city.Count > 0 || !isCity ? string.Join(' ', city)
            : string.Join(' ', words);
    }
}
