using System.Text.RegularExpressions;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Questions that stood open in Problems when the ledger was lost. What they compared is gone with
/// it, so that what they held waits for an answer.
/// </summary>
/// <param name="Rows">The matches that each question names, separated by blanks, by its key.</param>
public sealed partial record LostQuestions(IReadOnlyDictionary<string, string> Rows)
{
    public static readonly LostQuestions None = new(new Dictionary<string, string>());

    private const string Asks = "answer Yes";

    /// <summary>Those about rows of Matches, for a ledger that is behind.</summary>
    public static LostQuestions In(SheetTable problems) =>
        new(
            OpenIn(problems)
                .Select(each => (each.Key, Rows: string.Join(' ', MatchesIn(each.What))))
                .Where(each => each.Rows.Length > 0)
                .ToDictionary(each => each.Key, each => each.Rows, StringComparer.Ordinal)
        );

    /// <summary>
    /// The key of one about a whole tab, which held more than single rows; null: none is open.
    /// </summary>
    public static string? OfTabIn(SheetTable problems) =>
        OpenIn(problems)
            .Where(each =>
                each.WhatToDo.Contains(ProblemsTab.NothingGoes, StringComparison.Ordinal)
                || each.WhatToDo.Contains(KeepApartMemory.Meanwhile, StringComparison.Ordinal)
            )
            .Select(each => each.Key)
            .FirstOrDefault();

    /// <summary>
    /// For a ledger that is behind: with rows that waited for an answer, as only their status still
    /// says, and without rows that are gone or that another question asks about already, and without what is
    /// asked as before, or was asked only since the loss.
    /// </summary>
    /// <param name="asBefore">Questions that follow from the sheet alone.</param>
    internal LostQuestions About(
        ApprovalMemory memory,
        string tab,
        IReadOnlyList<MatchRow> rows,
        HeldRows held,
        IEnumerable<ApplicationProblem> asBefore
    )
    {
        if (!memory.IsBehind)
        {
            return this;
        }

        var standing = rows.Where(row => row.Doubt is null)
            .Select(row => $"{row.Id?.Value}")
            .Where(id => !held.Sentences.ContainsKey(id))
            .ToHashSet(StringComparer.Ordinal);
        var asked = Rows.Select(each => Question(tab, each))
            .Concat(asBefore)
            .Select(ProblemsTab.KeyOf)
            .ToHashSet(StringComparer.Ordinal);
        var named = Rows.SelectMany(IdsOf).ToHashSet(StringComparer.Ordinal);
        return new(
            Rows.Where(each => !asked.Contains(each.Key))
                .Select(each =>
                    (each.Key, Left: string.Join(' ', IdsOf(each).Where(standing.Contains)))
                )
                .Where(each => each.Left.Length > 0)
                .Concat(
                    rows.Where(Waited)
                        .Select(row => $"{row.Id?.Value}")
                        .Where(id => standing.Contains(id) && !named.Contains(id))
                        .Select(id => (id, id))
                )
                .ToDictionary(each => each.Item1, each => each.Item2, StringComparer.Ordinal)
        );
    }

    /// <summary>Nothing shows any more why no letter went.</summary>
    private static bool Waited(MatchRow row) =>
        row.MayBeMailed && row.ShownStatus == MatchStatus.NeedsAttention.Word();

    /// <summary>The rows that wait, with what is asked of them now.</summary>
    internal HeldRows Held(string tab, IReadOnlyList<MatchRow> rows, AnswerTo? answers)
    {
        var standing = rows.Select(row => $"{row.Id?.Value}").ToHashSet(StringComparer.Ordinal);
        var open = Rows.Where(each =>
                IdsOf(each).Any(standing.Contains) && answers?.Invoke(Question(tab, each)) != true
            )
            .ToList();
        return new(
            open.SelectMany(each => IdsOf(each).Select(id => (Id: id, each.Key)))
                .DistinctBy(each => each.Id)
                .ToDictionary(each => each.Id, each => Sentence(each.Key), StringComparer.Ordinal),
            [.. open.Select(each => Question(tab, each))]
        );
    }

    /// <summary>The rows that wait as long as nobody has answered.</summary>
    public IReadOnlySet<string> Waiting(string tab, AnswerTo answers) =>
        Rows.Where(each => answers(Question(tab, each)) != true)
            .SelectMany(IdsOf)
            .ToHashSet(StringComparer.Ordinal);

    private static string[] IdsOf(KeyValuePair<string, string> lost) => lost.Value.Split(' ');

    private static ApplicationProblem Question(string tab, KeyValuePair<string, string> lost) =>
        new(
            tab,
            1,
            MatchColumns.Decision,
            MatchIds.IsShape(lost.Key)
                ? $"to know why {lost.Key} needed attention when the ledger was lost"
                : $"an answer to {lost.Key}, which was open when the ledger was lost",
            MatchIds.IsShape(lost.Key)
                ? "nothing that tells it any more"
                : $"none, and it held {lost.Value.Replace(" ", ", ", StringComparison.Ordinal)}",
            "Look at these rows. Once they stand as you want them, answer Yes. Until then nothing "
                + "follows from them, and no letters go to their people."
        )
        {
            Kind = ProblemKind.Question,
        };

    private static string Sentence(string key) =>
        (
            MatchIds.IsShape(key)
                ? "The ledger was lost while this row needed attention."
                : $"The ledger was lost while {key} asked about this row."
        )
        + " Answer the question in Problems; "
        + "until then no letters go to these people.";

    private static IEnumerable<(string Key, string What, string WhatToDo)> OpenIn(
        SheetTable problems
    )
    {
        var (columns, _) = TabColumns.Read(WorkerTabs.Problems, problems);
        return Enumerable
            .Range(1, Math.Max(0, problems.Rows.Count - 1))
            .Where(row =>
                Text(row, ProblemColumns.Status) == ProblemsTab.Open
                && ProblemAnswers.Word(Text(row, ProblemColumns.Answer)) != ProblemAnswers.Yes
                && Text(row, ProblemColumns.WhatToDo)
                    .Contains(Asks, StringComparison.OrdinalIgnoreCase)
            )
            .Select(row =>
                (
                    Text(row, ProblemColumns.Problem),
                    Text(row, ProblemColumns.What),
                    Text(row, ProblemColumns.WhatToDo)
                )
            )
            .DistinctBy(each => each.Item1);

        string Text(int row, string header) => columns.TextAt(problems, row, header).Trim();
    }

    private static IEnumerable<string> MatchesIn(string text) =>
        MatchId().Matches(text).Select(each => each.Value).Where(MatchIds.IsShape).Distinct();

    [GeneratedRegex(@"\bM-[0-9A-Z]+\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MatchId();
}
