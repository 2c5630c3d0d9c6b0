using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Seen;

/// <summary>What is asked when cells have changed places, in words.</summary>
internal static class TornQuestions
{
    /// <param name="number">Of the tab's questions, so that no answer counts for another.</param>
    public static ApplicationProblem OfTab(string tab, IReadOnlyList<string> headers, int number) =>
        new(
            tab,
            1,
            null,
            "each row's cells together, as they last stood",
            $"{Listed(headers)} sorted or shifted without the rest, it seems{Numbered(number)}",
            "Undo that with Edit > Undo or File > Version history, and sort whole rows "
                + "(Data > Sort sheet). If it was meant so, or an earlier version was restored and "
                + "is right, answer Yes."
        )
        {
            Kind = ProblemKind.Question,
        };

    public static ApplicationProblem OfHeadings(
        string tab,
        IReadOnlyList<string> headers,
        int number
    ) =>
        new(
            tab,
            1,
            null,
            "each heading above its own cells, as they last stood",
            $"{Listed(headers)} above the cells of another heading{Numbered(number)}",
            "Set the headings back with Edit > Undo or File > Version history, and move a column "
                + "only as a whole. If it was meant so, answer Yes."
        )
        {
            Kind = ProblemKind.Question,
        };

    public static ApplicationProblem OfPaste(string tab, int rowCount, int number) =>
        new(
            tab,
            1,
            null,
            "each row's cells together, as they last stood",
            FormattableString.Invariant(
                $"{rowCount} rows with other rows pasted over them, it seems"
            ) + Numbered(number),
            "Undo that with Edit > Undo or File > Version history. If it was meant so, or an earlier "
                + "version was restored and is right, answer Yes."
        )
        {
            Kind = ProblemKind.Question,
        };

    /// <param name="keys">The rows' keys, in ordinal order.</param>
    public static ApplicationProblem OfDecision(
        string tab,
        string header,
        IReadOnlyList<string> keys,
        int number
    ) =>
        new(
            tab,
            1,
            header,
            "each decision beside its match, as it last stood",
            $"one that moved between {string.Join(", ", keys)}{Numbered(number)}",
            "Was that meant so? Answer Yes, or put the decisions back. Until then nothing follows "
                + "from these rows, and no letters go to their people; all else goes on."
        )
        {
            Kind = ProblemKind.Question,
        };

    public static string Held(string header, IEnumerable<string> others) =>
        $"\"{header}\" changed here and in {string.Join(", ", others)} at once, as when a decision "
        + "slips into another row. Answer the question in Problems; until then no letters go to "
        + "these people.";

    private static string Listed(IReadOnlyList<string> headers) =>
        string.Join(", ", headers.Select(header => $"\"{header}\""));

    private static string Numbered(int number) =>
        number == 1 ? "" : FormattableString.Invariant($" (question {number} about this tab)");
}
