using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Core.Settings;

/// <summary>Reads the values of a tab that can be read, collecting what is wrong with them.</summary>
/// <param name="before">What was in force until now.</param>
internal sealed class SettingsReader(TabReading tab, int valueColumn, CommitteeSettings before)
{
    private const int NoRow = 0;

    private readonly Dictionary<string, string> _flags = new(StringComparer.Ordinal);
    private readonly List<ApplicationProblem> _problems = [];

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
            SettingsTab.ValuesOf(read),
            [.. SettingsList.All.Where(Stands).Select(Flag)],
            _problems
        );
    }

    private CommitteeSettings ReadOne(Setting setting, CommitteeSettings read)
    {
        if (RowOf(setting) is not { } row)
        {
            Say(setting, NoRow, setting.Expected, "no row of this name");
            return read;
        }
        var cell = tab.InSheet.At(row, valueColumn);
        if (setting.Put(read, CellText.Of(cell, setting.Kind)) is { } put)
        {
            return put;
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
        var stays = setting.Text(before) is { Length: > 0 } text
            ? $"{Quoted(text)} stays in force."
            : "it stays empty.";
        _flags[setting.Name] = $"Expected {expected}, found {found}. Until it is mended, {stays}";
        _problems.Add(
            new ApplicationProblem(
                tab.InSheet.Title,
                row + 1,
                setting.Name,
                expected,
                found,
                row == NoRow
                    ? $"Type \"{setting.Name}\" into an empty row under "
                        + $"\"{SettingsTab.SettingHeader}\", or run setup again. Until then, {stays}"
                    : $"Type {expected}. Until then, {stays}"
            )
        );
    }

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
