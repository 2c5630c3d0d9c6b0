using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Settings;

/// <summary>One row of the Settings tab.</summary>
/// <param name="Name">The row's key; the ledger knows the value by it too, so it never changes.</param>
/// <param name="Meaning">One sentence, shown beside the value.</param>
/// <param name="Expected">What a value must be, as in "expected a whole number".</param>
/// <param name="Text">The value as text, as <see cref="CellText"/> has it.</param>
/// <param name="Put">The settings with this value; null when the text is none.</param>
internal sealed record Setting(
    string Name,
    CellKind Kind,
    string Meaning,
    string Expected,
    Func<CommitteeSettings, string> Text,
    Func<CommitteeSettings, string, CommitteeSettings?> Put
)
{
    /// <summary>What it stops while its value cannot be used.</summary>
    public Brake Brake { get; init; }

    /// <summary>What a person has to type, in place of <see cref="Expected"/>.</summary>
    public string Remedy => Kind == CellKind.YesNo ? "TRUE or FALSE" : Expected;

    public static Setting Switch(
        string name,
        string meaning,
        Func<CommitteeSettings, bool> get,
        Func<CommitteeSettings, bool, CommitteeSettings> set
    ) =>
        new(
            name,
            CellKind.YesNo,
            meaning,
            "a checked or an unchecked box",
            each => CellText.Of(get(each)),
            (each, text) => CellText.YesNo(text) is { } isOn ? set(each, isOn) : null
        );
}

/// <summary>What several settings must fulfil together.</summary>
/// <param name="Problem">What is wrong with them, as in "expected …"; null when nothing is.</param>
internal sealed record SettingsRule(
    IReadOnlyList<string> Names,
    Func<CommitteeSettings, string?> Problem
);
