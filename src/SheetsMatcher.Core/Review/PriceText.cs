using System.Globalization;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>The price of decisions in words, the same in the tabs and on the command line.</summary>
public static class PriceText
{
    /// <summary>
    /// What one decision costs: "Costs 1 match and 6 points against the best without it."; the
    /// empty string when it costs nothing.
    /// </summary>
    public static string Of(DecisionPrice price) =>
        Phrase(price, "Costs", "Brings") is { Length: > 0 } phrase
            ? $"{phrase} against the best without it."
            : "";

    /// <summary>The same of all standing decisions together; never empty.</summary>
    public static string OfAll(DecisionPrice price) =>
        Phrase(price, "cost", "bring") is { Length: > 0 } phrase
            ? $"All decisions together {phrase} against the best without them."
            : "All decisions together cost nothing.";

    /// <summary>A negative part of a price is a gain.</summary>
    private static string Phrase(DecisionPrice price, string costs, string brings)
    {
        var lost = Parts(price.Matches, price.Points);
        var gained = Parts(-price.Matches, -price.Points);
        return (lost.Length, gained.Length) switch
        {
            (0, 0) => "",
            (_, 0) => $"{costs} {lost}",
            (0, _) => $"{brings} {gained}",
            _ => $"{costs} {lost}, but {brings.ToLowerInvariant()} {gained},",
        };
    }

    private static string Parts(int matches, int points) =>
        (matches > 0, points > 0) switch
        {
            (true, true) => $"{Matches(matches)} and {Points(points)}",
            (true, false) => Matches(matches),
            (false, true) => Points(points),
            _ => "",
        };

    private static string Matches(int count) => Count(count, "match", "matches");

    private static string Points(int count) => Count(count, "point", "points");

    private static string Count(int count, string one, string many) =>
        count == 1 ? $"1 {one}" : $"{count.ToString(CultureInfo.InvariantCulture)} {many}";
}
