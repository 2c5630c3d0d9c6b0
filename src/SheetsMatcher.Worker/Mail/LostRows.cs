using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Mail;

/// <summary>
/// Letters whose row in the Outbox tab was gone when the ledger was lost. A word that kept one here
/// may have gone with its row, so each waits for a person.
/// </summary>
internal sealed class LostRows(Program program, ISheetMemory memory)
{
    public const string Why =
        "when the ledger was lost, this tab had later letters of the match and not this one. A word "
        + "that kept it here may have been deleted with its row. Type Send to let it go, or Cancel.";

    /// <returns>The references of all that are known.</returns>
    public async ValueTask<IReadOnlySet<string>> Read() =>
        (await memory.ReadFacts(program.Id, SheetFact.LostRow)).Keys.ToHashSet();

    /// <summary>Keeps in mind which letters of the plan have lost their row.</summary>
    /// <returns>Their references.</returns>
    public async ValueTask<IReadOnlySet<string>> Note(
        MailPlan plan,
        IReadOnlyList<ShownLetter> shown
    )
    {
        var standing = shown.Select(each => each.Reference).ToHashSet(StringComparer.Ordinal);
        var lost = plan
            .Due.Concat(plan.Ahead)
            .Where(due =>
                shown.Any(each => each.Match == due.Key.MatchId && each.DueAt >= due.LeavesAt)
            )
            .Where(due =>
                !InTestAndEarnest(due.Key)
                    .SelectMany(plan.References.LatestFirst)
                    .Any(each => standing.Contains(each.Reference.Value))
            )
            .Select(due => plan.References.FirstOf(due.Key).Value)
            .ToHashSet(StringComparer.Ordinal);
        await memory.KeepNews(
            program.Id,
            SheetFact.LostRow,
            lost.ToDictionary(reference => reference, _ => "")
        );
        return lost;
    }

    /// <summary>During a test the letters in earnest have no rows.</summary>
    private IEnumerable<LetterKey> InTestAndEarnest(LetterKey key) =>
        [key with { IntakeId = program.Intake.Id }, key with { IntakeId = program.TestIntakeId }];
}
