using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Programs;

/// <param name="Remedy">What to do about the tab.</param>
/// <param name="MayBeMade">Setup makes an empty one; of what only people can bring back, never.</param>
internal sealed record LostTab(string Remedy, bool MayBeMade);

/// <summary>
/// Tabs of a spreadsheet in use whose ids were lost with the ledger, and that no tab bears the title
/// of. One that was renamed shows only by its headings, as a copy does: people are asked.
/// </summary>
internal static class LostTabs
{
    /// <summary>Stands for the id of a tab that the spreadsheet must have.</summary>
    private const int IdUnknown = -1;

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<ColumnLayout>> _committees =
        new Dictionary<string, IReadOnlyList<ColumnLayout>>
        {
            [KeepApartTab.Title] = KeepApartTab.Columns,
            [SettingsTab.Title] = SettingsTab.Layout.Columns,
            [ScheduleTab.Title] = ScheduleTab.Layout.Columns,
            [LettersTab.Title] = LettersTab.Layout.Columns,
        };

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<ColumnLayout>> _all =
        WorkerTabs
            .All.Select(layout => KeyValuePair.Create(layout.Title, layout.Columns))
            .Concat(_committees)
            .ToDictionary();

    /// <summary>The tabs that the committee fills in.</summary>
    public static IEnumerable<string> Committees => _committees.Keys;

    /// <summary>
    /// For a ledger that was lost: the spreadsheet has been in use, so that a tab which it lacks may
    /// have held mail or proposals. It counts as gone until it is back.
    /// </summary>
    public static async ValueTask Expect(Program program, ISheetMemory memory)
    {
        var known = await new KnownSpreadsheet(program, memory).Tabs();
        foreach (var title in _all.Keys.Where(title => !known.ContainsKey(title)))
        {
            await memory.KeepTab(program.Id, title, IdUnknown);
        }
    }

    /// <summary>What is lost, by title; costs a read of the headings where anything is.</summary>
    /// <param name="tabs">Those of the spreadsheet.</param>
    public static async ValueTask<IReadOnlyDictionary<string, LostTab>> Find(
        IReadOnlyDictionary<string, int> known,
        IReadOnlyList<TabOutline> tabs,
        ISpreadsheet spreadsheet,
        CancellationToken cancellation
    )
    {
        var lost = _all
            .Keys.Where(title => known.GetValueOrDefault(title) == IdUnknown)
            .Except(tabs.Select(tab => tab.Title))
            .ToList();
        if (lost.Count == 0)
        {
            return new Dictionary<string, LostTab>();
        }

        var strangers = tabs.Where(tab =>
                !known.Values.Contains(tab.SheetId) && !_all.ContainsKey(tab.Title)
            )
            .Select(tab => tab.SheetId)
            .ToList();
        var heads = await spreadsheet.ReadHeads(strangers, cancellation);
        return lost.ToDictionary(
            title => title,
            title => Of(title, [.. heads.Where(head => IsLike(head, title))])
        );
    }

    private static bool IsLike(SheetTable head, string title)
    {
        var headings = new Headings(head.Header);
        return _all[title].All(column => headings.Where(column.Header).Count > 0);
    }

    private static LostTab Of(string title, IReadOnlyList<SheetTable> alike)
    {
        const string Back = "bring it back with Edit > Undo or File > Version history";
        var mayBeMade = alike.Count == 0 && _committees.ContainsKey(title);
        var others = string.Join(", ", alike.Select(head => $"\"{head.Title}\""));
        return new(
            (
                alike.Count == 0
                    ? $"If it was renamed, name it \"{title}\" again. If it was deleted, {Back}"
                    : $"{others} has its headings: if that is the tab, name it \"{title}\" again. If "
                        + $"it was deleted, {Back}"
            )
                + (
                    mayBeMade
                        ? $", or run \"sheets-matcher setup\" to have {NewOne(title)}."
                        : $". If it is gone for good, add an empty tab \"{title}\" and run "
                            + "\"sheets-matcher setup\"."
                ),
            mayBeMade
        );
    }

    /// <summary>What setup makes in place of a tab that is gone for good.</summary>
    public static string NewOne(string title) =>
        title == SettingsTab.Title
            ? "a new one; no letter goes then until you tick \"Mail\" and type off, or an address, beside "
                + "\"Test mode\""
        : title is ScheduleTab.Title or LettersTab.Title
            ? "one with the rows that it last had; where nobody knows them, mail is stopped until you run "
                + "\"sheets-matcher resume\""
        : "an empty one";
}
