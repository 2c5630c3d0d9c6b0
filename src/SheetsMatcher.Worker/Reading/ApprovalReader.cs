using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>What is known of approvals before a look at the Matches tab.</summary>
internal sealed class ApprovalReader(
    Program program,
    IApprovals approvals,
    IGeneration generations,
    ISheetMemory memory
)
{
    private readonly IntroducedMemory _introduced = new(program, memory);

    /// <summary>
    /// A ledger that is behind may have another pair in a row than the tab, where it was changed
    /// since: what it knows of rows does not count.
    /// </summary>
    public async ValueTask<ApprovalMemory> Read(
        Program inForce,
        Roster roster,
        SheetTable outbox,
        Instant now
    )
    {
        var isBehind = await generations.IsBehind(inForce.Id);
        var witness = new OutboxWitness(inForce, outbox);
        var known = await _introduced.Read();
        return new(
            now,
            inForce.Intake.Zone,
            inForce.Mail.PauseAfterApproval,
            await approvals.Read(inForce.Id),
            isBehind ? new Dictionary<MatchId, RowMemory>() : await approvals.ReadRows(inForce.Id)
        )
        {
            LastDay = inForce.Intake.End,
            IsBehind = isBehind,
            FirstDue = isBehind
                ? ShownLetters.FirstDue(ShownLetters.Read(outbox, inForce.Intake.Zone))
                : new Dictionary<string, Instant>(),
            ShownInOutbox = isBehind ? witness.Names : (_, _) => null,
            Introduced = isBehind
                ? [.. known.UnionBy(witness.Introduced(roster), each => (each.Match, each.Pair))]
                : known,
        };
    }

    public ValueTask Keep(CommitteeView committee) => _introduced.Keep(committee.Introduced);
}
