using System.Globalization;

namespace SheetsMatcher.Core.Matching.Explaining;

/// <summary>What has been proven, in one sentence for people.</summary>
internal static class Verdict
{
    public static string Of(Optimum optimum, IReadOnlyList<Pairing> pairings, int mentees)
    {
        var matched = pairings.Select(pairing => pairing.Mentee.Id).Distinct().Count();
        var points = pairings.Sum(pairing => (long)pairing.Points);
        var what =
            $"{Number(matched)} of {Wording.Count(mentees, "mentee", "mentees")} matched with "
            + $"{Number(points)} points";
        var floor = optimum.Floor is { } least
            ? $" No other way to match as many raises the worst new pair above {least} points."
            : "";
        return optimum.IsProven
            ? $"Proved: {what}, and no better matching exists.{floor}"
            : $"Not proved: {what}; a better matching may exist, although every rule holds.";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
