using System.Globalization;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>What the worker wants in the Problems tab.</summary>
public static class ProblemsTab
{
    public const string Open = "Open";
    public const string Solved = "Solved";

    public static readonly IReadOnlyList<string> StatusWords = [Open, Solved];

    private const string KeyPrefix = "Q-";
    private const int KeySignCount = 8;

    /// <summary>
    /// A row for every problem there is, and the status Solved for every one that stands in the
    /// tab and no longer is.
    /// </summary>
    public static IReadOnlyList<WorkerRow> Rows(
        IReadOnlyList<ApplicationProblem> problems,
        SheetTable inSheet,
        SheetLinks? links = null
    )
    {
        var open = problems
            .GroupBy(Identity)
            .SelectMany(same => Numbered(same, links ?? SheetLinks.None))
            .ToList();
        var openKeys = open.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var solved = TabKeys
            .Of(WorkerTabs.Problems, inSheet)
            .Where(key => IsKey(key) && !openKeys.Contains(key))
            .Select(key => TabKeys.StatusOnly(key, Solved));
        return [.. open, .. solved];
    }

    /// <summary>The key of a problem that stands once.</summary>
    public static string KeyOf(ApplicationProblem problem) => Key(Identity(problem), 0);

    /// <summary>
    /// What makes it the same problem. The row's number is left out, since sorting the tab changes
    /// it; equal problems of several rows are numbered from the top.
    /// </summary>
    private static (string Tab, string Column, string Expected, string Found) Identity(
        ApplicationProblem problem
    ) => (problem.Tab, problem.Column ?? "", problem.Expected, problem.Found);

    private static IEnumerable<WorkerRow> Numbered(
        IGrouping<
            (string Tab, string Column, string Expected, string Found),
            ApplicationProblem
        > same,
        SheetLinks links
    ) =>
        same.OrderBy(problem => problem.Row)
            .Select((problem, at) => Row(Key(same.Key, at), problem, links));

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

    private static WorkerRow Row(string key, ApplicationProblem problem, SheetLinks links) =>
        new(
            key,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [ProblemColumns.Status] = Open,
                [ProblemColumns.Where] = Where(problem),
                [ProblemColumns.What] = $"Expected {problem.Expected}, found {problem.Found}.",
                [ProblemColumns.WhatToDo] = problem.Remedy,
                [ProblemColumns.Link] = links.ToRow(problem.Tab, problem.Row),
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
