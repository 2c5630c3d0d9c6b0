using SheetsMatcher.Core.Settings;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>
/// What a round found held, kept in the ledger for those who ask without a look at the sheet.
/// </summary>
internal static class HeldBrakes
{
    private const string Frozen = "the spreadsheet cannot be read without doubt.";
    private const string Stopped = "the program stands still.";

    public static ValueTask Keep(ISheetMemory memory, Program inForce) =>
        Keep(memory, inForce.Id, inForce.Mail.Held ?? "", inForce.ProposalsHeld ?? "");

    /// <summary>A round that is blocked lets no letter go and proposes nothing.</summary>
    public static ValueTask KeepBlocked(ISheetMemory memory, Program program) =>
        Keep(memory, program.Id, Frozen, Frozen);

    /// <summary>No round of the program begins any more.</summary>
    public static ValueTask KeepStopped(ISheetMemory memory, Program program) =>
        Keep(memory, program.Id, Stopped, Stopped);

    /// <summary>The program as the committee last had it in the sheet, with what is held.</summary>
    public static async ValueTask<Program> LastInForce(ISheetMemory memory, Program program)
    {
        var settings = await memory.ReadFacts(program.Id, SheetFact.Setting);
        var held = await memory.ReadFacts(program.Id, SheetFact.Held);
        return program.With(
            SettingsReading.Without(settings, program.Settings) with
            {
                Held = held.Where(each => each.Value.Length > 0)
                    .ToDictionary(each => Enum.Parse<Brake>(each.Key), each => each.Value),
            }
        );
    }

    private static async ValueTask Keep(
        ISheetMemory memory,
        string programId,
        string mail,
        string proposals
    ) =>
        await memory.KeepNews(
            programId,
            SheetFact.Held,
            new Dictionary<string, string>
            {
                [nameof(Brake.Mail)] = mail,
                [nameof(Brake.Proposals)] = proposals,
            }
        );
}
