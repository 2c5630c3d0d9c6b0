using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// A city, and the region behind its comma where one is given. "Vancouver" is the same as
/// "Vancouver, BC", and "Vancouver, BC" is not "Vancouver, WA".
/// </summary>
internal sealed record Town(string City, string Region)
{
    public static Town Of(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma < 0
            ? new Town(Folding.FoldAnswer(text), "")
            : new Town(Folding.FoldAnswer(text[..comma]), Folding.FoldAnswer(text[comma..]));
    }

    public bool IsSameAs(Town other) =>
        City.Length > 0
        && City == other.City
        && (IsWithin(other.Region, Region) || IsWithin(Region, other.Region));

    /// <summary>
    /// "Vancouver, BC" and "Burnaby, BC, Canada", and somebody who wrote no more than "BC".
    /// </summary>
    public bool IsInRegionOf(Town other) =>
        IsOneRegion(Region, other.Region)
        || (Region.Length == 0 && IsOneRegion(City, other.Region))
        || (other.Region.Length == 0 && IsOneRegion(Region, other.City));

    private static bool IsOneRegion(string one, string other) =>
        one.Length > 0 && other.Length > 0 && (IsWithin(one, other) || IsWithin(other, one));

    /// <summary>"BC, Canada" says more than "BC", and anything says more than nothing.</summary>
    private static bool IsWithin(string precise, string broad) =>
        broad.Length == 0
        || (
            precise.StartsWith(broad, StringComparison.Ordinal)
            && (precise.Length == broad.Length || precise[broad.Length] == ' ')
        );
}
