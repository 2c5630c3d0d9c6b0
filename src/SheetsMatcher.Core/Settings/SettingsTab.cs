using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;

namespace SheetsMatcher.Core.Settings;

/// <summary>
/// The committee's Settings tab: one row a setting. The worker reads the values in every round and
/// writes only what is wrong with one beside it.
/// </summary>
public static class SettingsTab
{
    public const string Title = "Settings";
    public const string SettingHeader = "Setting";
    public const string ValueHeader = "Value";
    public const string ProblemHeader = "Problem";
    public const string MeaningHeader = "What it does";

    public static readonly TabLayout Layout = new(
        Title,
        SettingHeader,
        [
            new(
                SettingHeader,
                ColumnOwner.Worker,
                260,
                "The setting; the worker finds it by this name.",
                []
            ),
            new(
                ValueHeader,
                ColumnOwner.Committee,
                260,
                "Yours: the value, read in every round.",
                []
            ),
            new(
                ProblemHeader,
                ColumnOwner.Worker,
                360,
                "What is wrong with the value, and which one stays in force meanwhile.",
                []
            ),
            new(MeaningHeader, ColumnOwner.Worker, 460, "What the setting does.", [])
            {
                MayBeMissing = true,
            },
        ],
        DeletedRow.StaysAway
    )
    {
        ManyRowsGone = ManyRowsGone.Stop,
    };

    /// <param name="values">What stands in the tab when it is made.</param>
    /// <param name="hasHadMail">
    /// Letters have gone from this spreadsheet: what last stood in a lost tab or row may have stopped
    /// them, or led them to one address. So new ones hold all mail until a person has typed.
    /// </param>
    public static TabDefinition Definition(CommitteeSettings values, bool hasHadMail = false) =>
        new(Title, Layout.Columns)
        {
            FirstRowsAreKept = true,
            FirstRows =
            [
                .. SettingsList.All.Select(setting =>
                    (IReadOnlyList<FirstCell>)
                        [
                            FirstCell.Text(setting.Name),
                            new(FirstValue(setting, values, hasHadMail), setting.Kind),
                            FirstCell.Text(""),
                            FirstCell.Text(setting.Meaning),
                        ]
                ),
            ],
        };

    private static Cell FirstValue(Setting setting, CommitteeSettings values, bool hasHadMail) =>
        hasHadMail && setting.Name == SettingsList.TestMode && values.TestAddress is null
            ? Cell.Empty
            : CellText.ToCell(
                setting.Text(hasHadMail ? values with { MailIsOn = false } : values),
                setting.Kind
            );

    /// <summary>Types new values in the committee's place.</summary>
    /// <param name="from">What is in force.</param>
    /// <returns>The cells, and the names of settings that have no row or no column for a value.</returns>
    public static (IReadOnlyList<SheetChange> Changes, IReadOnlyList<string> Missing) Change(
        SheetTable inSheet,
        CommitteeSettings from,
        CommitteeSettings to
    )
    {
        var headings = new Headings(inSheet.Header);
        var names = headings.Find(SettingHeader) ?? inSheet.Header.Count;
        var rows = Enumerable
            .Range(1, Math.Max(0, inSheet.Rows.Count - 1))
            .ToLookup(row => $"{inSheet.At(row, names)}".Trim());
        var changes = new List<SheetChange>();
        var missing = new List<string>();
        foreach (var setting in SettingsList.All.Where(each => each.Text(from) != each.Text(to)))
        {
            if (
                rows[setting.Name].ToList() is [var row]
                && headings.Find(ValueHeader) is { } values
            )
            {
                var cell = CellText.ToCell(setting.Text(to), setting.Kind);
                changes.Add(new SheetChange.Update(inSheet.SheetId, row, values, cell));
            }
            else
            {
                missing.Add(setting.Name);
            }
        }

        return (changes, missing);
    }

    /// <param name="lastWritten">What the worker last wrote into the tab.</param>
    /// <param name="lastGood">Values that were in force before, by name.</param>
    /// <param name="defaults">What is in force where nothing else ever was.</param>
    public static SettingsReading Read(
        SheetTable inSheet,
        MergeBase lastWritten,
        IReadOnlyDictionary<string, string> lastGood,
        CommitteeSettings defaults
    )
    {
        var before = InForce(lastGood, defaults);
        var tab = TabReading.Read(Layout, lastWritten, inSheet);
        if (tab.Frozen is { } frozen)
        {
            return Unreadable(before, lastGood, inSheet, frozen.What, frozen.Remedy);
        }
        return tab.Columns.Find(ValueHeader) is { } column
            ? new SettingsReader(tab, column, before, lastGood).Read()
            : Unreadable(
                before,
                lastGood,
                inSheet,
                $"no column \"{ValueHeader}\"",
                $"Put the header \"{ValueHeader}\" back in row 1 above its column."
            );
    }

    internal static CommitteeSettings InForce(
        IReadOnlyDictionary<string, string> lastGood,
        CommitteeSettings defaults
    )
    {
        var put = defaults;
        foreach (var setting in SettingsList.All)
        {
            if (lastGood.TryGetValue(setting.Name, out var text))
            {
                put = setting.Put(put, text) ?? put;
            }
        }
        return SettingsList.Rules.All(rule => rule.Problem(put) is null) ? put : defaults;
    }

    internal static IReadOnlyDictionary<string, string> ValuesOf(CommitteeSettings settings) =>
        SettingsList.All.ToDictionary(each => each.Name, each => each.Text(settings));

    private static SettingsReading Unreadable(
        CommitteeSettings before,
        IReadOnlyDictionary<string, string> lastGood,
        SheetTable inSheet,
        string what,
        string remedy
    ) =>
        new(
            before,
            ValuesOf(before)
                .ToDictionary(
                    each => each.Key,
                    each => lastGood.GetValueOrDefault(each.Key, each.Value)
                ),
            [],
            [
                new ApplicationProblem(
                    inSheet.Title,
                    1,
                    null,
                    "settings that can be read without doubt",
                    what.TrimEnd('.'),
                    $"{remedy} Until then no letter goes and nothing is proposed; for all else the "
                        + "last good settings stay in force."
                )
                {
                    Kind = ProblemKind.Header,
                },
            ]
        )
        {
            Held = SettingsList
                .All.Select(setting => setting.Brake)
                .Where(brake => brake != Brake.None)
                .Distinct()
                .ToDictionary(brake => brake, _ => $"{inSheet.Title} cannot be read."),
        };
}
