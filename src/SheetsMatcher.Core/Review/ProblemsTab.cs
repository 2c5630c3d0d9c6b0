using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>What the worker wants in the Problems tab.</summary>
public static class ProblemsTab
{
    public const string Open = "Open";
    public const string Solved = "Solved";

    /// <summary>What blocks the rounds says so.</summary>
    public const string NothingGoes = "Until then nothing is written and no letter goes.";

    /// <summary>What blocks the mail alone says so.</summary>
    public const string NoLetterGoes =
        "Until then no letter goes, and nothing is written into this tab. The work on Matches goes on: "
        + "what you decide there counts, and the time to think after an approval runs.";

    public static readonly IReadOnlyList<string> StatusWords = [Open, Solved];

    private const string KeyPrefix = "Q-";
    private const int KeySignCount = 8;

    /// <summary>
    /// A row for every problem there is, as far as <see cref="ShownProblems"/> gives it one, and the
    /// status Solved for every one that stands in the tab and no longer is.
    /// </summary>
    public static IReadOnlyList<WorkerRow> Rows(
        IReadOnlyList<ApplicationProblem> problems,
        SheetTable inSheet,
        SheetLinks? links = null
    )
    {
        var standing = TabKeys
            .Of(WorkerTabs.Problems, inSheet)
            .Where(IsKey)
            .ToHashSet(StringComparer.Ordinal);
        var shown = ShownProblems.Of(Numbered(problems), standing);
        return
        [
            .. shown.Single.Select(each => Row(each, links ?? SheetLinks.None)),
            .. shown.Rest.Select(rest => Row(rest, links ?? SheetLinks.None)),
            .. standing
                .Where(key => !shown.Keys.Contains(key))
                .Select(key => TabKeys.StatusOnly(key, Solved)),
        ];
    }

    /// <summary>The key of a problem that stands once.</summary>
    public static string KeyOf(ApplicationProblem problem) => Key(Identity(problem), 0);

    /// <summary>The key that an earlier version gave a question about the same words.</summary>
    internal static string KeyByWords(ApplicationProblem problem) =>
        KeyOf(problem with { Subject = "" });

    /// <summary>
    /// What makes it the same problem. The row's number is left out, since sorting the tab changes
    /// it; equal problems of several rows are numbered from the top, but for those of one subject.
    /// </summary>
    private static (string Tab, string Column, string Expected, string Found) Identity(
        ApplicationProblem problem
    ) =>
        problem.Subject.Length > 0
            ? ("", "", problem.Expected, problem.Subject)
            : (problem.Tab, problem.Column ?? "", problem.Expected, problem.Found);

    private static KeyedProblem[] Numbered(IReadOnlyList<ApplicationProblem> problems)
    {
        var keyed = new KeyedProblem?[problems.Count];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (at, problem) in problems.Index().OrderBy(each => each.Item.Row))
        {
            var identity = Identity(problem);
            var first = Key(identity, 0);
            var number = counts.GetValueOrDefault(first);
            counts[first] = number + 1;
            if (number == 0 || problem.Subject.Length == 0)
            {
                keyed[at] = new(number == 0 ? first : Key(identity, number), problem);
            }
        }
        return [.. keyed.OfType<KeyedProblem>()];
    }

    private static string Key(
        (string Tab, string Column, string Expected, string Found) identity,
        int at
    ) =>
        KeyPrefix
        + ShortHash.Of(
            KeySignCount,
            identity.Tab,
            identity.Column,
            identity.Expected,
            identity.Found,
            at.ToString(CultureInfo.InvariantCulture)
        );

    private static WorkerRow Row(KeyedProblem keyed, SheetLinks links)
    {
        var problem = keyed.Problem;
        return Row(
            keyed.Key,
            Where(problem),
            $"Expected {problem.Expected}, found {problem.Found}.",
            problem.Remedy,
            links.ToRow(problem.Tab, problem.Row)
        ) with
        {
            ComesBack = problem.Kind is ProblemKind.Question or ProblemKind.Header,
        };
    }

    private static WorkerRow Row(ProblemRest rest, SheetLinks links) =>
        Row(
            KeyOf(rest),
            $"{rest.Tab}, rows {rest.FirstRow} to {rest.LastRow}",
            string.Create(
                CultureInfo.InvariantCulture,
                $"And {rest.Count:N0} more like those that have a row here."
            ),
            rest.Kind == ProblemKind.Question
                ? "Answer those, or delete the rows that are no applications. Each of the others "
                    + "counts as not answered, and gets its row here as soon as there is room."
                : "Delete the rows that are no applications. Of the others each gets its row here as "
                    + "soon as there is room.",
            links.ToRow(rest.Tab, rest.FirstRow)
        );

    /// <summary>Whatever their number, so that the row stays one and the same.</summary>
    internal static string KeyOf(ProblemRest rest) =>
        Key((rest.Tab, "", "more", $"{rest.Kind}{rest.Asked}"), 0);

    private static WorkerRow Row(
        string key,
        string where,
        string what,
        string whatToDo,
        string link
    ) =>
        new(
            key,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [ProblemColumns.Status] = Open,
                [ProblemColumns.Where] = where,
                [ProblemColumns.What] = what,
                [ProblemColumns.WhatToDo] = whatToDo,
                [ProblemColumns.Link] = link,
            }
        );

    private static string Where(ApplicationProblem problem) =>
        problem.Column is null
            ? $"{problem.Tab}, row {problem.Row}"
            : $"{problem.Tab}, row {problem.Row}, \"{problem.Column}\"";

    private static bool IsKey(string text) =>
        text.StartsWith(KeyPrefix, StringComparison.Ordinal)
        && ShortHash.IsShape(text.AsSpan(KeyPrefix.Length), KeySignCount);
}
