using System.Globalization;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Programs;

/// <summary>The ids of a program's tabs, found once and kept until one goes missing.</summary>
/// <param name="Ids">By the title that the tab was made with.</param>
/// <param name="Missing">
/// Tabs that the spreadsheet lacks and never had, as one that was set up before there were any: it
/// works without.
/// </param>
/// <param name="Gone">Why the rounds cannot go on: a tab is needed, or stood here before.</param>
internal sealed record ProgramTabs(
    IReadOnlyDictionary<string, int> Ids,
    IReadOnlySet<string> Missing,
    IReadOnlyList<RoundBlockedException> Gone,
    SheetDates Dates
)
{
    private const char MoreMark = '#';

    /// <summary>What the tabs are called now, by the title that each was made with.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>
    /// Nothing is left to be looked for: no tab is missing, and no other one can come to have the title of
    /// one that was renamed.
    /// </summary>
    public bool AreComplete =>
        Missing.Count == 0 && Gone.Count == 0 && Titles.All(tab => tab.Key == tab.Value);

    /// <summary>The tabs that a spreadsheet may lack.</summary>
    private static readonly IReadOnlyList<string> _laterTitles =
    [
        .. LostTabs.Committees,
        WorkerTabs.Dashboard.Title,
    ];

    /// <summary>
    /// Finds each tab by the id it had before, so that a renamed tab is followed, else by title.
    /// </summary>
    public static async ValueTask<ProgramTabs> Find(
        Program program,
        ISpreadsheet spreadsheet,
        ISheetMemory memory,
        CancellationToken cancellation
    )
    {
        var outline = await spreadsheet.ReadOutline(cancellation);
        var spreadsheets = new KnownSpreadsheet(program, memory);
        var known = await spreadsheets.Tabs();
        var lost = await LostTabs.Find(known, outline.Tabs, spreadsheet, cancellation);
        var search = new TabSearch(program, outline, known, lost);
        search.Responses(program.MentorResponsesTab, "MentorResponsesTab");
        search.Responses(program.MenteeResponsesTab, "MenteeResponsesTab");
        foreach (var role in known.Keys.Where(role => IsMore(program, role)))
        {
            search.More(role);
        }

        foreach (var layout in WorkerTabs.All)
        {
            search.Own(layout.Title);
        }

        var missing = _laterTitles.Where(search.IsMissing).ToHashSet();
        if (!await spreadsheets.IsAnother())
        {
            foreach (var (role, sheetId) in search.Found.Where(tab => !known.Contains(tab)))
            {
                await memory.KeepTab(program.Id, role, sheetId);
            }
        }

        search.Twins();
        return new ProgramTabs(
            search.Found,
            missing,
            search.Gone,
            SheetDates.Of(ZoneOf(outline), outline.Locale)
        )
        {
            Titles = search.Found.ToDictionary(
                tab => tab.Key,
                tab => IsMore(program, tab.Key) ? tab.Key : search.TitleOf(tab.Value)
            ),
        };
    }

    /// <summary>Whether one of the tabs has been renamed since they were found.</summary>
    public bool AreRenamed(IReadOnlyDictionary<string, SheetTable> tables) =>
        tables.Any(tab => Titles.TryGetValue(tab.Key, out var title) && title != tab.Value.Title);

    /// <summary>The role of a further tab with responses to a form.</summary>
    /// <param name="role">The role of the form's own tab.</param>
    public static string MoreOf(string role, int sheetId) =>
        string.Create(CultureInfo.InvariantCulture, $"{role}{MoreMark}{sheetId}");

    /// <summary>Whether it is a further tab of one of the two forms.</summary>
    public static bool IsMore(Program program, string role) =>
        IsForms(program, role)
        && role != program.MentorResponsesTab
        && role != program.MenteeResponsesTab;

    /// <summary>Whether responses to one of the two forms stand there.</summary>
    public static bool IsForms(Program program, string role) =>
        IsOf(program.MentorResponsesTab, role) || IsOf(program.MenteeResponsesTab, role);

    /// <summary>Whether responses to the mentors' form stand there.</summary>
    public static bool IsOfMentors(Program program, string role) =>
        IsOf(program.MentorResponsesTab, role);

    /// <summary>Whatever is read of a form's tabs, its own first.</summary>
    /// <param name="role">The role of the form's own tab.</param>
    public static IReadOnlyList<T> Responses<T>(
        IReadOnlyDictionary<string, T> byRole,
        string role
    ) =>
        [
            .. byRole
                .Where(tab => IsOf(role, tab.Key))
                .OrderBy(tab => tab.Key, StringComparer.Ordinal)
                .Select(tab => tab.Value),
        ];

    private static bool IsOf(string form, string role) =>
        role == form
        || (
            role.Length > form.Length
            && role.StartsWith(form, StringComparison.Ordinal)
            && role[form.Length] == MoreMark
            && role.AsSpan(form.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0
        );

    private static DateTimeZone ZoneOf(SpreadsheetOutline outline) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(outline.TimeZone)
        ?? throw new RoundBlockedException(
            $"The spreadsheet's time zone \"{outline.TimeZone}\" is not known here. "
                + "Choose another in the spreadsheet under File > Settings."
        );

    private sealed class TabSearch(
        Program program,
        SpreadsheetOutline outline,
        IReadOnlyDictionary<string, int> known,
        IReadOnlyDictionary<string, LostTab> lost
    )
    {
        public Dictionary<string, int> Found { get; } = [];

        public List<RoundBlockedException> Gone { get; } = [];

        public void Responses(string title, string key)
        {
            if (Find(title) is null)
            {
                AddGone(
                    title,
                    "If it was deleted, bring it back with Edit > Undo or File > Version history. Else "
                        + "link the form to the spreadsheet, or name its tab in the settings under "
                        + $"Programs:{program.Id}:{key}."
                );
            }
        }

        /// <summary>A further tab of a form, which is looked for by its id alone.</summary>
        public void More(string role)
        {
            if (Find(role) is null)
            {
                const string Remedy =
                    "Bring it back with Edit > Undo or File > Version history. If it is meant to "
                    + "go, run \"sheets-matcher setup\".";
                var form = role[..role.LastIndexOf(MoreMark)];
                Gone.Add(
                    RoundBlockedException.Because(
                        new(form, 1, null, "the further tab of this form", "none", Remedy),
                        $"The further tab with responses as in \"{form}\" is gone. {Remedy}"
                    )
                );
            }
        }

        public void Own(string title)
        {
            if (Find(title) is null)
            {
                AddGone(
                    title,
                    "If it was deleted, bring it back with Edit > Undo or File > Version history; else "
                        + "run \"sheets-matcher setup\"."
                );
            }
        }

        public string TitleOf(int sheetId) =>
            outline.Tabs.First(tab => tab.SheetId == sheetId).Title;

        /// <summary>
        /// A tab was renamed, and a copy has its title by now: what people type into the copy, a brake
        /// perhaps, would count for nothing.
        /// </summary>
        public void Twins()
        {
            foreach (var (title, id) in Found.Where(tab => TitleOf(tab.Value) != tab.Key))
            {
                if (
                    outline.Tabs.Any(tab => tab.Title == title && !Found.ContainsValue(tab.SheetId))
                )
                {
                    Gone.Add(Twin(title, TitleOf(id)));
                }
            }
        }

        private static RoundBlockedException Twin(string title, string now)
        {
            var remedy =
                $"If \"{now}\" is to count, rename or delete the tab \"{title}\"; if \"{title}\" is "
                + $"to count, delete \"{now}\".";
            return RoundBlockedException.Because(
                new(
                    title,
                    1,
                    null,
                    "one tab of this kind",
                    $"the one that has been read so far, now called \"{now}\", and another called "
                        + $"\"{title}\"",
                    remedy
                ),
                $"The tab that was \"{title}\" is called \"{now}\" now, and there is another called "
                    + $"\"{title}\". {remedy}"
            );
        }

        /// <summary>A tab that stood here before is gone, not missing.</summary>
        public bool IsMissing(string title)
        {
            if (Find(title) is not null)
            {
                return false;
            }

            if (!known.ContainsKey(title))
            {
                return true;
            }

            AddGone(
                title,
                "Bring it back with Edit > Undo or File > Version history, or run "
                    + $"\"sheets-matcher setup\" to have {LostTabs.NewOne(title)}."
            );
            return false;
        }

        private void AddGone(string title, string usual)
        {
            var remedy = lost.TryGetValue(title, out var tab) ? tab.Remedy : usual;
            Gone.Add(
                RoundBlockedException.Because(
                    new ApplicationProblem(title, 1, null, $"the tab \"{title}\"", "none", remedy),
                    $"The spreadsheet has no tab \"{title}\". {remedy}"
                )
            );
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
