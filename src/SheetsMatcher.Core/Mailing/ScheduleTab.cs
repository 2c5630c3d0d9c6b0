using System.Text.Json;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Mailing;

/// <summary>
/// The committee's Schedule tab: one row a milestone. The worker reads it in every round and writes
/// only what is wrong with a row beside it.
/// </summary>
public static class ScheduleTab
{
    public const string Title = "Schedule";
    public const string MilestoneHeader = "Milestone";

    private static readonly string[] s_yesNo = [ScheduleField.CatchUp, ScheduleField.Calendar];

    private static readonly IReadOnlyDictionary<string, string> s_headers = new Dictionary<
        string,
        string
    >(StringComparer.Ordinal)
    {
        [ScheduleField.Id] = MilestoneHeader,
        [ScheduleField.Name] = "Name",
        [ScheduleField.Letter] = "Letter",
        [ScheduleField.Anchor] = "Counted from",
        [ScheduleField.Offset] = "Offset",
        [ScheduleField.Weekday] = "Weekday",
        [ScheduleField.At] = "At",
        [ScheduleField.Audience] = "To",
        [ScheduleField.Condition] = "Only if",
        [ScheduleField.CatchUp] = "Catch up",
        [ScheduleField.TooLateAfter] = "Too late after",
        [ScheduleField.Priority] = "Priority",
        [ScheduleField.Repeat] = "Repeat",
        [ScheduleField.Calendar] = "Calendar",
    };

    public static readonly TabLayout Layout = new(
        Title,
        MilestoneHeader,
        [
            // Typed by the committee; as the key it must be found.
            new(
                MilestoneHeader,
                ColumnOwner.Shared,
                190,
                "Yours: a short name that never changes, since it names the letters sent.",
                []
            ),
            Column(ScheduleField.Name, 190, "What the Outbox tab calls the letter."),
            Column(ScheduleField.Letter, 190, "Which row of the Letters tab is sent."),
            Column(
                ScheduleField.Anchor,
                120,
                "What the day is counted from.",
                "intake start",
                "intake end",
                "approval",
                "application"
            ),
            Column(
                ScheduleField.Offset,
                90,
                "How far from there: week 4, 3 days or -1 week; empty for the very day."
            ),
            Column(
                ScheduleField.Weekday,
                100,
                "The first such day on or after the day counted out; empty as a rule.",
                [.. Enum.GetNames<DayOfWeek>()]
            ),
            Column(ScheduleField.At, 80, "Local time such as 09:00, or at once."),
            Column(
                ScheduleField.Audience,
                100,
                "Who gets it.",
                "both",
                "mentors",
                "mentees",
                "unmatched",
                "committee"
            ),
            Column(
                ScheduleField.Condition,
                110,
                "When it goes after all.",
                "always",
                "not met yet",
                "no feedback",
                "late match"
            ),
            Column(
                ScheduleField.CatchUp,
                80,
                "Checked: a match approved later gets it two days after its approval."
            ),
            Column(
                ScheduleField.TooLateAfter,
                100,
                "After so many days it waits for your decision in the Outbox tab."
            ),
            Column(
                ScheduleField.Priority,
                80,
                "Which letters go when there is not room for all.",
                "first",
                "normal",
                "last"
            ),
            Column(ScheduleField.Repeat, 80, "For the committee's own letters.", "weekly"),
            Column(
                ScheduleField.Calendar,
                80,
                "Checked: an entry for the calendar comes with it, for the first meeting."
            ),
            new(
                MailTabReader<Milestone>.ProblemHeader,
                ColumnOwner.Worker,
                360,
                "What is wrong with the row; it counts as it last stood until it is mended.",
                []
            )
            {
                ClosingWords = [""],
            },
        ],
        DeletedRow.StaysAwayWhileItsCauseLasts
    );

    public static TabDefinition Definition(Schedule schedule) =>
        new(Title, Layout.Columns)
        {
            FirstRows =
            [
                .. schedule.Milestones.Select(milestone =>
                {
                    var texts = ScheduleTexts.Of(milestone);
                    return (IReadOnlyList<FirstCell>)
                        [
                            .. ScheduleField.All.Select(field => new FirstCell(
                                CellText.ToCell(texts[field], KindOf(field))
                            )),
                        ];
                }),
            ],
        };

    /// <param name="lastWritten">What the worker last wrote into the tab.</param>
    /// <param name="letters">The names in the Letters tab.</param>
    public static MailTab<Milestone> Read(
        SheetTable inSheet,
        MergeBase lastWritten,
        MailTabMemory kept,
        IReadOnlySet<string> letters
    ) =>
        new MailTabReader<Milestone>(Layout, inSheet, lastWritten, kept)
        {
            ReadRow = (row, cells) => ReadRow(row, cells, letters),
            Restore = Restore,
        }.Read();

    /// <summary>What was in force before, when the tab is gone.</summary>
    public static IReadOnlyList<Milestone> Restore(IReadOnlyDictionary<string, string> lastGood) =>
        [.. lastGood.Values.Select(Restore).OfType<Milestone>()];

    private static RowVerdict<Milestone> ReadRow(
        int row,
        Func<string, Cell> cells,
        IReadOnlySet<string> letters
    )
    {
        var entry = ScheduleField.ToEntry(
            $"row {row + 1}",
            field => CellText.Of(cells(s_headers[field]), KindOf(field))
        );
        if (entry.IsBlank || IsUnchecked(entry))
        {
            return new RowVerdict<Milestone>(null, "", []);
        }

        var problems = new List<ScheduleProblem>();
        var milestone = new MilestoneReader(entry, problems, field => s_headers[field]).Read();
        if (milestone is not null && !letters.Contains(milestone.TemplateId))
        {
            const string What = "The Letters tab has no letter of this name that can be sent";
            problems.Add(new(milestone.Id, What) { Field = ScheduleField.Letter });
        }

        return new RowVerdict<Milestone>(
            milestone,
            milestone is null ? "" : JsonSerializer.Serialize(ScheduleTexts.Of(milestone)),
            [
                .. problems.Select(problem => new RowProblem(
                    s_headers[problem.Field],
                    AnswerText.Quoted(cells(s_headers[problem.Field])),
                    $"{problem.What}."
                )),
            ]
        );
    }

    /// <summary>An empty row in which only boxes stand, none of them checked.</summary>
    private static bool IsUnchecked(ScheduleEntry entry) =>
        (entry with { CatchUp = null, Calendar = null }).IsBlank
        && entry is { CatchUp: not "TRUE", Calendar: not "TRUE" };

    private static Milestone? Restore(string text)
    {
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(text) ?? [];
        var entry = ScheduleField.ToEntry("the ledger", field => texts.GetValueOrDefault(field));
        return new MilestoneReader(entry, []).Read();
    }

    private static CellKind KindOf(string field) =>
        field == ScheduleField.At ? CellKind.Time
        : s_yesNo.Contains(field) ? CellKind.YesNo
        : CellKind.Text;

    private static ColumnLayout Column(
        string field,
        int widthPixels,
        string note,
        params string[] choices
    ) =>
        new(s_headers[field], ColumnOwner.Committee, widthPixels, $"Yours: {Lower(note)}", choices)
        {
            Kind = KindOf(field),
            // A schedule does without what it does not use; what is required has no default.
            MayBeMissing = true,
        };

    private static string Lower(string note) => char.ToLowerInvariant(note[0]) + note[1..];
}
