using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Seen;

/// <summary>What a column is to the worker.</summary>
internal enum ColumnRole
{
    /// <summary>It names the row.</summary>
    Key,

    /// <summary>Something follows from it: two cells exchanged are two too many.</summary>
    Steering,

    /// <summary>
    /// The worker fills it in, and nothing follows from it. When an earlier version is restored, many
    /// of its cells go back to what the worker wrote there once.
    /// </summary>
    Shown,

    /// <summary>The committee's remark: moving one to another row is an edit like any.</summary>
    Remark,

    /// <summary>A column that the committee added. It may well hold formulas.</summary>
    Own,
}

/// <param name="Header">As the worker knows it; in the sheet it may be in another case.</param>
internal sealed record SeenColumn(string Header, ColumnRole Role);

/// <summary>By what the rows of a tab are known, and what its columns are.</summary>
/// <param name="DecisionHeader">
/// The column of which one moved cell is asked about by itself, without a doubt about the tab.
/// </param>
public sealed record SeenLayout(string? DecisionHeader = null)
{
    private static readonly Dictionary<string, SeenLayout> _byTitle = new(StringComparer.Ordinal)
    {
        [WorkerTabs.Matches.Title] = Of(
            WorkerTabs.Matches,
            MatchColumns.Note,
            MatchColumns.Met,
            MatchColumns.Feedback
        ) with
        {
            DecisionHeader = MatchColumns.Decision,
        },
        [WorkerTabs.Unmatched.Title] = Of(WorkerTabs.Unmatched, UnmatchedColumns.Note),
        [WorkerTabs.Problems.Title] = Of(WorkerTabs.Problems, ProblemColumns.Note),
        [WorkerTabs.Outbox.Title] = Of(WorkerTabs.Outbox, OutboxColumns.Note),
        [SettingsTab.Title] = Of(SettingsTab.Layout),
        [ScheduleTab.Title] = Of(ScheduleTab.Layout),
        [LettersTab.Title] = Of(LettersTab.Layout),
        [KeepApartTab.Title] = new()
        {
            Columns =
            [
                new(KeepApartColumns.Person, ColumnRole.Steering),
                new(KeepApartColumns.OtherPerson, ColumnRole.Steering),
                new(KeepApartColumns.Why, ColumnRole.Remark),
            ],
        },
    };

    /// <summary>Null for a tab that the worker never writes.</summary>
    internal TabLayout? Tab { get; private init; }

    private IReadOnlyList<SeenColumn> Columns { get; init; } = [];

    /// <param name="title">The title that the tab was made with.</param>
    /// <returns>Null for a tab in which nothing can move that matters.</returns>
    public static SeenLayout? Of(string title) => _byTitle.GetValueOrDefault(title);

    /// <summary>A form's tab: a response is known by its time.</summary>
    /// <returns>Null where the questions cannot be told; nothing is read from the tab then.</returns>
    public static SeenLayout? Of(SheetTable responses, FormQuestions questions, AnswerTo answers)
    {
        var header = FormHeader.Read(responses, questions, answers);
        return header.IsUsable
            ? new()
            {
                Columns =
                [
                    .. header.Columns.Select(each => new SeenColumn(
                        responses.Header[each.Value].ToString().Trim(),
                        each.Key == questions.Timestamp ? ColumnRole.Key : ColumnRole.Steering
                    )),
                ],
            }
            : null;
    }

    private static SeenLayout Of(TabLayout layout, params string[] remarks) =>
        new()
        {
            Tab = layout,
            Columns =
            [
                .. layout.Columns.Select(column => new SeenColumn(
                    column.Header,
                    column.Header == layout.KeyHeader ? ColumnRole.Key
                        : remarks.Contains(column.Header) ? ColumnRole.Remark
                        : column.Owner == ColumnOwner.Worker ? ColumnRole.Shown
                        : ColumnRole.Steering
                )),
            ],
        };

    /// <param name="header">As it stands in the sheet.</param>
    internal SeenColumn ColumnOf(string header) =>
        Columns.FirstOrDefault(column =>
            column.Header.Equals(header, StringComparison.OrdinalIgnoreCase)
        ) ?? new(header, ColumnRole.Own);
}
