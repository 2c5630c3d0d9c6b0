using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Settings;

/// <summary>What the Settings tab says, and what is in force where it says nothing usable.</summary>
/// <param name="Values">Every setting in force as text by name, for the ledger to keep.</param>
/// <param name="Flags">What is to stand beside each value.</param>
/// <param name="Problems">What a person has to mend, in the sheet's language.</param>
public sealed record SettingsReading(
    CommitteeSettings InForce,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<WorkerRow> Flags,
    IReadOnlyList<ApplicationProblem> Problems
)
{
    /// <summary>Why each brake holds that cannot be read, without what stands in the cell.</summary>
    public IReadOnlyDictionary<Brake, string> Held { get; init; } = new Dictionary<Brake, string>();

    /// <summary>The same, in which mail is held for one more reason; null: for none.</summary>
    public SettingsReading HoldingMail(string? why) =>
        why is null
            ? this
            : this with
            {
                Held = new Dictionary<Brake, string>(Held)
                {
                    [Brake.Mail] = Held.TryGetValue(Brake.Mail, out var held)
                        ? $"{held} {why}"
                        : why,
                },
                Flags =
                [
                    .. Flags.Select(flag => flag.Key == SettingsList.Mail ? Add(flag, why) : flag),
                ],
            };

    private static WorkerRow Add(WorkerRow flag, string why) =>
        flag with
        {
            Cells = flag.Cells.ToDictionary(
                cell => cell.Key,
                cell => $"{cell.Value} No letter goes: {why}".Trim()
            ),
        };

    /// <summary>What is in force without a Settings tab.</summary>
    public static SettingsReading Without(
        IReadOnlyDictionary<string, string> lastGood,
        CommitteeSettings defaults
    )
    {
        var inForce = SettingsTab.InForce(lastGood, defaults);
        return new(inForce, SettingsTab.ValuesOf(inForce), [], []);
    }
}
