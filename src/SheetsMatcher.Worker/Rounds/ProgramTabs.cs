using NodaTime;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>The ids of a program's tabs, found once and kept until one goes missing.</summary>
/// <param name="KeepApart">
/// Null in a spreadsheet without this tab, which works all the same: it was set up before there was
/// one, or its committee keeps nobody apart.
/// </param>
/// <param name="KeepApartIsGone">It stood there before.</param>
internal sealed record ProgramTabs(
    int MentorResponses,
    int MenteeResponses,
    int Matches,
    int Unmatched,
    int Problems,
    int Outbox,
    int? KeepApart,
    bool KeepApartIsGone,
    DateTimeZone Zone
)
{
    /// <summary>
    /// Finds each tab by the id it had before, so that a renamed tab is followed, else by title.
    /// </summary>
    /// <exception cref="RoundBlockedException">A tab is missing.</exception>
    public static async ValueTask<ProgramTabs> Find(
        Program program,
        ISpreadsheet spreadsheet,
        ISheetMemory memory,
        CancellationToken cancellation
    )
    {
        var outline = await spreadsheet.ReadOutline(cancellation);
        var known = await memory.ReadTabs(program.Id);
        var search = new TabSearch(program, outline, known);
        var keepApart = search.Find(KeepApartTab.Title);
        var tabs = new ProgramTabs(
            search.Responses(program.MentorResponsesTab, "MentorResponsesTab"),
            search.Responses(program.MenteeResponsesTab, "MenteeResponsesTab"),
            search.Own(WorkerTabs.Matches.Title),
            search.Own(WorkerTabs.Unmatched.Title),
            search.Own(WorkerTabs.Problems.Title),
            search.Own(WorkerTabs.Outbox.Title),
            keepApart,
            keepApart is null && known.ContainsKey(KeepApartTab.Title),
            ZoneOf(outline)
        );
        foreach (var (role, sheetId) in search.Found.Where(tab => !known.Contains(tab)))
        {
            await memory.KeepTab(program.Id, role, sheetId);
        }

        return tabs;
    }

    private static DateTimeZone ZoneOf(SpreadsheetOutline outline) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(outline.TimeZone)
        ?? throw new RoundBlockedException(
            $"The spreadsheet's time zone \"{outline.TimeZone}\" is not known here. "
                + "Choose another in the spreadsheet under File > Settings."
        );

    private sealed class TabSearch(
        Program program,
        SpreadsheetOutline outline,
        IReadOnlyDictionary<string, int> known
    )
    {
        public Dictionary<string, int> Found { get; } = [];

        public int Responses(string title, string key) =>
            Find(title)
            ?? throw new RoundBlockedException(
                $"The spreadsheet has no tab \"{title}\". Link the form to the spreadsheet, or name "
                    + $"its tab in the settings under Programs:{program.Id}:{key}."
            );

        public int Own(string title) =>
            Find(title)
            ?? throw new RoundBlockedException(
                $"The spreadsheet has no tab \"{title}\". If it was deleted by mistake, undo that; "
                    + "otherwise run \"sheets-matcher setup\"."
            );

        public int? Find(string title)
        {
            var byId = known.TryGetValue(title, out var id)
                ? outline.Tabs.FirstOrDefault(tab => tab.SheetId == id)
                : null;
            var tab = byId ?? outline.Tabs.FirstOrDefault(tab => tab.Title == title);
            if (tab is null)
            {
                return null;
            }

            Found[title] = tab.SheetId;
            return tab.SheetId;
        }
    }
}
