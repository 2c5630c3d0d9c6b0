using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.Demo.Headless;

/// <summary>Where the Matches tab is not as it must be at the end.</summary>
internal static class MatchDifferences
{
    public static IEnumerable<string> Of(ExpectedEnd expected, LocalTab matches) =>
        Counted
            .Differences(
                expected.Matches.Select(each => (each.Mentor, each.Mentee, each.Status)),
                Standing(matches)
            )
            .Select(difference =>
                $"match of {difference.Item.Mentor} and {difference.Item.Mentee}, "
                + $"{difference.Item.Status}: expected {difference.Expected}, "
                + $"found {difference.Found}"
            )
            .Concat(LostNotes(expected, matches));

    private static IEnumerable<(string Mentor, string Mentee, string Status)> Standing(
        LocalTab matches
    ) =>
        matches
            .Rows.Where(row => matches.At(row, "Match").Length > 0)
            .Select(row =>
                (
                    matches.At(row, "Mentor email"),
                    matches.At(row, "Mentee email"),
                    matches.At(row, "Status")
                )
            );

    /// <summary>What a person typed must still stand beside the match it was typed for.</summary>
    private static IEnumerable<string> LostNotes(ExpectedEnd expected, LocalTab matches) =>
        expected
            .Matches.Where(each =>
                each.Note.Length > 0
                && matches.Find(
                    ("Mentor email", each.Mentor),
                    ("Mentee email", each.Mentee),
                    ("Note", each.Note)
                )
                    is null
            )
            .Select(each =>
                $"note of {each.Mentor} and {each.Mentee}: \"{each.Note}\" is not there"
            );
}
