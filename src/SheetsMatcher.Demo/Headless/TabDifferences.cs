using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.Demo.Headless;

/// <summary>Who must be told to wait, and which cells must be named, at the end.</summary>
internal static class TabDifferences
{
    public static IEnumerable<string> Of(
        ExpectedEnd expected,
        LocalTab unmatched,
        LocalTab problems
    ) =>
        expected
            .Unmatched.Where(each => !IsWaiting(unmatched, each))
            .Select(each => $"Unmatched tab: no waiting {each.Role} {each.Email}")
            .Concat(
                expected
                    .Problems.Where(each => !IsNamed(problems, each))
                    .Select(each =>
                        $"Problems tab: nothing open about \"{each.Found}\" in {each.Tab}, "
                        + $"\"{each.Column}\""
                    )
            );

    private static bool IsWaiting(LocalTab unmatched, ExpectedUnmatched wanted) =>
        unmatched.Rows.Any(row =>
            unmatched.At(row, "Email") == wanted.Email
            && unmatched.At(row, "Role").Equals(wanted.Role, StringComparison.OrdinalIgnoreCase)
            && unmatched.At(row, "Status") == "Waiting"
            && unmatched.At(row, "Reason").Length > 0
        );

    private static bool IsNamed(LocalTab problems, ExpectedProblem wanted) =>
        problems.Rows.Any(row =>
            problems.At(row, "Status") == "Open"
            && Holds(problems.At(row, "Where"), wanted.Tab)
            && Holds(problems.At(row, "Where"), wanted.Column)
            && Holds(problems.At(row, "What"), wanted.Found)
        );

    private static bool Holds(string text, string part) =>
        text.Contains(part, StringComparison.Ordinal);
}
