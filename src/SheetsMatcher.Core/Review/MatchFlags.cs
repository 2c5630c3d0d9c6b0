using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>What the committee should look at before it decides on a match, one line each.</summary>
internal static class MatchFlags
{
    /// <summary>How lines begin and end that only the worker writes.</summary>
    private static readonly (string Start, string End)[] s_own =
    [
        ("The ledger was lost", "until then no letters go to these people."),
        ("The ledger was lost", "choose Approve again once Status has changed."),
        ("Approve was for ", "choose Approve again once Status has changed."),
        ("More rows than this one came to name", "or undo the change."),
        ("\"Decision\" changed here and in ", "until then no letters go to these people."),
        ("Keep apart names the two whom you approved", "clear Decision."),
        ("An answer in Problems keeps apart the two", "clear Decision."),
        ("Since your approval this pair breaks the rule ", "clear Decision."),
        (KeptPlaces.FlagStart, KeptPlaces.FlagEnd),
        ("A question in Problems is open about these two: ", "about this match."),
        ("The committee's own pair.", ""),
        ("The committee's own pair.", " Choose Approve when it is to go ahead."),
        ("The committee changed this pair.", ""),
        ("The committee changed this pair.", " Choose Approve when it is to go ahead."),
        ("Costs ", "against the best without it."),
        ("Brings ", "against the best without it."),
    ];

    /// <summary>
    /// A question's line must go with its answer, also where the ledger was lost in between.
    /// </summary>
    public static bool IsOwnLine(string line) =>
        s_own.Any(own =>
            own.End.Length == 0
                ? line == own.Start
                : line.StartsWith(own.Start, StringComparison.Ordinal)
                    && line.EndsWith(own.End, StringComparison.Ordinal)
        );

    /// <summary>Whether the committee can see that the pair breaks the rule.</summary>
    public static bool Show(string flags, string rule) =>
        flags.Contains(Breaks(rule), StringComparison.Ordinal);

    private static string Breaks(string rule) => $"Breaks the rule: {rule} — ";

    public static string Of(MatchRow row, Pairing? pairing) =>
        string.Join(
            "\n",
            [
                .. row.Doubt is { } doubt ? [doubt.Sentence] : Array.Empty<string>(),
                .. row.Problems.Select(Sentence),
                .. row.Keeps is { } kept ? [kept.Sentence] : Array.Empty<string>(),
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
        (pairing?.Objections ?? []).Select(rule => $"{Breaks(rule.Rule)}{rule.Sentence}");

    private static IEnumerable<string> Questions(Pairing? pairing) =>
        (pairing?.Questions ?? []).Select(question => $"Confirm: {question}");

    private static IEnumerable<string> Price(Pairing? pairing) =>
        pairing?.Price is { } price && PriceText.Of(price) is { Length: > 0 } text ? [text] : [];
}
