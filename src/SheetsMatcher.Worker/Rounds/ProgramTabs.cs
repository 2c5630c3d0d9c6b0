using NodaTime;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>The ids of a program's tabs, found once and kept until one goes missing.</summary>
/// <param name="Ids">By the title that the tab was made with.</param>
/// <param name="Missing">
/// The committee's tabs that the spreadsheet lacks: it works without, as one that was set up before
/// there were any.
/// </param>
/// <param name="Gone">Those of them that stood there before.</param>
internal sealed record ProgramTabs(
    IReadOnlyDictionary<string, int> Ids,
    IReadOnlySet<string> Missing,
    IReadOnlySet<string> Gone,
    DateTimeZone Zone
)
{
    /// <summary>The tabs that the committee fills in and the worker reads.</summary>
    public static readonly IReadOnlyList<string> CommitteeTitles =
    [
        KeepApartTab.Title,
        SettingsTab.Title,
    ];

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
        search.Responses(program.MentorResponsesTab, "MentorResponsesTab");
        search.Responses(program.MenteeResponsesTab, "MenteeResponsesTab");
        foreach (var layout in WorkerTabs.All)
        {
            search.Own(layout.Title);
        }

        var missing = CommitteeTitles.Where(title => search.Find(title) is null).ToHashSet();
        foreach (var (role, sheetId) in search.Found.Where(tab => !known.Contains(tab)))
        {
            await memory.KeepTab(program.Id, role, sheetId);
        }

        return new ProgramTabs(
            search.Found,
            missing,
            missing.Where(known.ContainsKey).ToHashSet(),
            ZoneOf(outline)
        );
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

        public void Responses(string title, string key)
        {
            if (Find(title) is null)
            {
                throw new RoundBlockedException(
                    $"The spreadsheet has no tab \"{title}\". Link the form to the spreadsheet, "
                        + $"or name its tab in the settings under Programs:{program.Id}:{key}."
                );
            }
        }

        public void Own(string title)
        {
            if (Find(title) is null)
            {
                throw new RoundBlockedException(
                    $"The spreadsheet has no tab \"{title}\". If it was deleted by mistake, undo "
                        + "that; otherwise run \"sheets-matcher setup\"."
                );
            }
        }

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
