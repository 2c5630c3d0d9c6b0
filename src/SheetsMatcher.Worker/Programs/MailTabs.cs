using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Programs;

/// <summary>The committee's Schedule and Letters tabs as read in a round.</summary>
/// <param name="ScheduleTable">Null in a spreadsheet without this tab.</param>
/// <param name="LettersTable">Null in a spreadsheet without this tab.</param>
internal sealed record MailTabs(
    MailTab<Milestone> Schedule,
    SheetTable? ScheduleTable,
    MailTab<LetterTemplate> Letters,
    SheetTable? LettersTable
)
{
    public IEnumerable<ApplicationProblem> Problems =>
        Schedule.Problems.Concat(Letters.Problems).Concat(Emptied);

    /// <summary>Why no letter may go; null when both tabs are as the committee left them.</summary>
    public string? Held =>
        Schedule.Held is null && Letters.Held is null
            ? IsEmpty
                ? $"The tab {ScheduleTable?.Title} has no milestone that counts."
                : null
            : string.Join(' ', new[] { Schedule.Held, Letters.Held }.OfType<string>());

    /// <summary>Tabs most of whose rows are gone for good, as a person answered.</summary>
    private IEnumerable<string> LostTabs =>
        (Schedule.AcceptsLoss ? [ScheduleTab.Title] : Array.Empty<string>()).Concat(
            Letters.AcceptsLoss ? [LettersTab.Title] : []
        );

    private bool IsEmpty => ScheduleTable is not null && Schedule.InForce.Count == 0;

    private IEnumerable<ApplicationProblem> Emptied =>
        IsEmpty
            ?
            [
                new(
                    ScheduleTab.Title,
                    1,
                    null,
                    "a milestone that counts",
                    "none",
                    "Bring the rows back with Edit > Undo or File > Version history. Until then no "
                        + "letter goes. If none is to go, uncheck Mail in Settings as well."
                ),
            ]
            : [];

    /// <summary>
    /// A spreadsheet without one of the tabs goes by what the tab last said, and where there never
    /// was one, by what comes with the program.
    /// </summary>
    public static async ValueTask<MailTabs> Read(
        Program program,
        IReadOnlyDictionary<string, SheetTable> tables,
        ISheetMemory memory,
        IMailMemory mail,
        AnswerTo answers
    )
    {
        var losses = new AcceptedLosses(program, memory);
        var goodLetters = await mail.ReadGoodRows(program.Id, LettersTab.Title);
        var letters = tables.GetValueOrDefault(LettersTab.Title) is { } inLetters
            ? LettersTab.Read(
                inLetters,
                await memory.ReadBase(program.Id, LettersTab.Title),
                new(goodLetters, await losses.Of(LettersTab.Title), answers)
            )
            : Without(LettersTab.Restore(goodLetters), program.Letters.Values);
        var names = letters.InForce.Select(each => each.Id).ToHashSet(StringComparer.Ordinal);
        var goodSchedule = await mail.ReadGoodRows(program.Id, ScheduleTab.Title);
        var schedule = tables.GetValueOrDefault(ScheduleTab.Title) is { } inSchedule
            ? ScheduleTab.Read(
                inSchedule,
                await memory.ReadBase(program.Id, ScheduleTab.Title),
                new(goodSchedule, await losses.Of(ScheduleTab.Title), answers),
                names
            )
            : Without(ScheduleTab.Restore(goodSchedule), program.Schedule.Milestones);
        return new MailTabs(
            schedule,
            tables.GetValueOrDefault(ScheduleTab.Title),
            letters,
            tables.GetValueOrDefault(LettersTab.Title)
        );
    }

    /// <summary>From now on these rows stand in for ones that cannot be used.</summary>
    public async ValueTask Keep(Program program, ISheetMemory memory, IMailMemory mail)
    {
        await new AcceptedLosses(program, memory).Count(LostTabs);
        if (ScheduleTable is not null)
        {
            await Keep(program.Id, ScheduleTab.Title, Schedule.GoodRows, mail);
        }

        if (LettersTable is not null)
        {
            await Keep(program.Id, LettersTab.Title, Letters.GoodRows, mail);
        }
    }

    /// <summary>What is to be written beside the rows.</summary>
    /// <param name="refusals">What was found when letters were filled in.</param>
    public async ValueTask<IReadOnlyList<TabMerge>> Merges(
        string programId,
        IReadOnlyList<LetterRefusal> refusals,
        ISheetMemory memory
    ) =>
        [
            .. await Merge(programId, ScheduleTab.Layout, Schedule.Flags, ScheduleTable, memory),
            .. await Merge(
                programId,
                LettersTab.Layout,
                LettersTab.WithRefusals(Letters.Flags, refusals),
                LettersTable,
                memory
            ),
        ];

    private static async ValueTask<IReadOnlyList<TabMerge>> Merge(
        string programId,
        TabLayout layout,
        IReadOnlyList<WorkerRow> flags,
        SheetTable? inSheet,
        ISheetMemory memory
    ) =>
        inSheet is null || flags.Count == 0
            ? []
            : [TabMerge.Of(layout, flags, await memory.ReadBase(programId, layout.Title), inSheet)];

    private static async ValueTask Keep(
        string programId,
        string tab,
        IReadOnlyDictionary<string, string> rows,
        IMailMemory mail
    )
    {
        var kept = await mail.ReadGoodRows(programId, tab);
        if (kept.Count != rows.Count || rows.Except(kept).Any())
        {
            await mail.KeepGoodRows(programId, tab, rows);
        }
    }

    private static MailTab<T> Without<T>(IReadOnlyList<T> lastGood, IEnumerable<T> defaults) =>
        new(
            lastGood.Count > 0 ? lastGood : [.. defaults],
            new Dictionary<string, string>(),
            [],
            []
        );
}
