using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;

namespace SheetsMatcher.Core.Settings;

/// <summary>Reads the values of a tab that can be read, collecting what is wrong with them.</summary>
/// <param name="before">What was in force until now.</param>
/// <param name="lastGood">The same as text by name, as it was kept.</param>
internal sealed class SettingsReader(
    TabReading tab,
    int valueColumn,
    CommitteeSettings before,
    IReadOnlyDictionary<string, string> lastGood
)
{
    private const int NoRow = 0;

    private readonly Dictionary<string, string> _flags = new(StringComparer.Ordinal);
    private readonly List<ApplicationProblem> _problems = [];
    private readonly HashSet<string> _alwaysEmpty = new(StringComparer.Ordinal);
    private readonly List<(Brake Brake, string Why)> _held = [];

    public SettingsReading Read()
    {
        var read = before;
        foreach (var setting in SettingsList.All)
        {
            read = ReadOne(setting, read);
        }
        foreach (var rule in SettingsList.Rules)
        {
            read = rule.Problem(read) is { } expected ? Revert(rule, expected, read) : read;
        }
        return new SettingsReading(
            read,
            SettingsTab
                .ValuesOf(read)
                .ToDictionary(
                    each => each.Key,
                    each => _alwaysEmpty.Contains(each.Key) ? "" : each.Value
                ),
            [.. SettingsList.All.Where(Stands).Select(Flag)],
            _problems
        )
        {
            Held = _held
                .GroupBy(each => each.Brake, each => each.Why)
                .ToDictionary(same => same.Key, same => string.Join(' ', same)),
        };
    }

    private CommitteeSettings ReadOne(Setting setting, CommitteeSettings read)
    {
        if (RowOf(setting) is not { } row)
        {
            Say(setting, NoRow, setting.Expected, "no row of this name");
            return read;
        }
        var cell = tab.InSheet.At(row, valueColumn);
        var text = CellText.Of(cell, setting.Kind);
        if (setting.Put(read, text) is { } put)
        {
            return put;
        }
        // Spreadsheets from before the word "off" have this cell empty: nothing was taken away.
        if (text.Length == 0 && lastGood.GetValueOrDefault(setting.Name) is "")
        {
            _alwaysEmpty.Add(setting.Name);
            return read;
        }
        Say(setting, row, setting.Expected, AnswerText.Quoted(cell));
        return read;
    }

    /// <summary>Each value may be good by itself and the values together not.</summary>
    private CommitteeSettings Revert(SettingsRule rule, string expected, CommitteeSettings read)
    {
        var ruled = SettingsList.All.Where(each => rule.Names.Contains(each.Name)).ToList();
        foreach (var setting in ruled.Where(each => each.Text(read) != each.Text(before)))
        {
            Say(setting, RowOf(setting) ?? NoRow, expected, Quoted(setting.Text(read)));
        }
        return ruled.Aggregate(read, (put, each) => each.Put(put, each.Text(before)) ?? put);
    }

    private void Say(Setting setting, int row, string expected, string found)
    {
        var meanwhile = Meanwhile(setting);
        _flags[setting.Name] =
            $"Expected {expected}, found {found}. Until it is mended, {meanwhile}";
        _problems.Add(
            new ApplicationProblem(
                tab.InSheet.Title,
                row + 1,
                setting.Name,
                expected,
                found,
                row == NoRow
                    ? $"Type \"{setting.Name}\" into an empty row under "
                        + $"\"{SettingsTab.SettingHeader}\", or run setup again. Until then, {meanwhile}"
                    : $"Type {(expected == setting.Expected ? setting.Remedy : expected)}. "
                        + $"Until then, {meanwhile}"
            )
        );
        if (setting.Brake != Brake.None)
        {
            var state = row == NoRow ? "has no row" : "is empty or cannot be used";
            _held.Add((setting.Brake, $"\"{setting.Name}\" in {tab.InSheet.Title} {state}."));
        }
    }

    private string Meanwhile(Setting setting) =>
        setting.Brake switch
        {
            Brake.Mail => "no letter goes.",
            Brake.Proposals => "nothing is proposed.",
            _ => setting.Text(before) is { Length: > 0 } text
                ? $"{Quoted(text)} stays in force."
                : "it stays empty.",
        };

    private WorkerRow Flag(Setting setting) =>
        new(
            setting.Name,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [SettingsTab.ProblemHeader] = _flags.GetValueOrDefault(setting.Name, ""),
            }
        );

    private bool Stands(Setting setting) => RowOf(setting) is not null;

    private int? RowOf(Setting setting) =>
        tab.RowByKey.TryGetValue(setting.Name, out var row) ? row : null;

    private static string Quoted(string text) => AnswerText.Quoted(Cell.Of(text));
}
