using SheetsMatcher.Core.Settings;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Programs;

/// <summary>
/// What a round found held, kept in the ledger for those who ask without a look at the sheet.
/// </summary>
internal static class HeldBrakes
{
    private const string Frozen = "the spreadsheet cannot be read without doubt.";
    private const string Stopped = "the program stands still.";

    private const string Unread =
        "with this ledger no mail round has read the spreadsheet well yet.";

    private const string Behind =
        "the ledger was lost or is an older copy, and the worker has not learnt yet which letters "
        + "went.";

    public static ValueTask Keep(ISheetMemory memory, Program inForce) =>
        Keep(memory, inForce.Id, inForce.Mail.Held ?? "", inForce.ProposalsHeld ?? "");

    /// <summary>A round that is blocked lets no letter go and proposes nothing.</summary>
    public static ValueTask KeepBlocked(ISheetMemory memory, Program program) =>
        Keep(memory, program.Id, Frozen, Frozen);

    /// <summary>No round of the program begins any more.</summary>
    public static ValueTask KeepStopped(ISheetMemory memory, Program program) =>
        Keep(memory, program.Id, Stopped, Stopped);

    /// <summary>The program as the committee last had it in the sheet, with what is held.</summary>
    /// <param name="isBehind">The ledger has still to learn what it does not know.</param>
    public static async ValueTask<Program> LastInForce(
        ISheetMemory memory,
        Program program,
        bool isBehind
    )
    {
        var settings = await memory.ReadFacts(program.Id, SheetFact.Setting);
        var held = await memory.ReadFacts(program.Id, SheetFact.Held);
        var reading = SettingsReading.Without(settings, program.Settings) with
        {
            Held = held.Where(each => each.Value.Length > 0)
                .ToDictionary(each => Enum.Parse<Brake>(each.Key), each => each.Value),
        };
        return program.With(
            reading
                .HoldingMail(held.ContainsKey(nameof(Brake.Mail)) ? null : Unread)
                .HoldingMail(isBehind ? Behind : null)
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
