using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>What the committee should look at before it decides on a match, one line each.</summary>
internal static class MatchFlags
{
    public static string Of(MatchRow row, Pairing? pairing) =>
        string.Join(
            "\n",
            [
                .. row.Doubt is { } doubt ? [doubt.Sentence] : Array.Empty<string>(),
                .. row.Problems.Select(Sentence),
                .. row.Withdrawn.Select(name => $"{name} has withdrawn."),
                .. row.Conflicts,
                .. End(row),
                .. Origin(row),
                .. TypedOver(row),
                .. Objections(pairing),
                .. IsSettled(row) ? [] : Questions(pairing),
                .. Price(pairing),
            ]
        );

    public static string Of(Pairing pairing) =>
        string.Join("\n", [.. Objections(pairing), .. Questions(pairing), .. Price(pairing)]);

    private static IEnumerable<string> End(MatchRow row) =>
        row.Decision != Decision.EndEarly ? []
        : row.EndReason.Length > 0 ? [$"Ended early: {row.EndReason}"]
        : ["Ended early. Type the reason under Note."];

    private static bool IsSettled(MatchRow row) =>
        row.Decision is Decision.Approve or Decision.Reject or Decision.EndEarly;

    /// <summary>Without the row's number, which sorting would change.</summary>
    private static string Sentence(ApplicationProblem problem) =>
        $"\"{problem.Column}\": expected {problem.Expected}, found {problem.Found}. "
        + problem.Remedy;

    private static IEnumerable<string> Origin(MatchRow row)
    {
        var isOpen = row.Decision == Decision.Undecided && row.Problems.Count == 0;
        var next = isOpen ? " Choose Approve when it is to go ahead." : "";
        return row.IsManual ? ["The committee's own pair." + next]
            : row.IsOverride ? ["The committee changed this pair." + next]
            : [];
    }

    private static IEnumerable<string> TypedOver(MatchRow row) =>
        row.TypedOver.Count == 0
            ? []
            :
            [
                $"Not what the worker last wrote, and left alone: "
                    + $"{string.Join(", ", row.TypedOver)}. "
                    + "Clear the cell, and the worker fills it in again.",
            ];

    private static IEnumerable<string> Objections(Pairing? pairing) =>
        (pairing?.Objections ?? []).Select(rule =>
            $"Breaks the rule: {rule.Rule} — {rule.Sentence}"
        );

    private static IEnumerable<string> Questions(Pairing? pairing) =>
        (pairing?.Questions ?? []).Select(question => $"Confirm: {question}");

    private static IEnumerable<string> Price(Pairing? pairing) =>
        pairing?.Price is { } price && PriceText.Of(price) is { Length: > 0 } text ? [text] : [];
}
