using Microsoft.Extensions.Logging;
using NodaTime;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Mail.Sending;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Mail;

/// <summary>
/// Teaches a ledger that was lost, or is an old one, what it forgot, before any letter is found due:
/// approvals from the Matches tab, letters from the sent mail and the Outbox tab. What neither knows
/// waits until Gmail must show it, or is held for a person; nothing goes by a guess.
/// </summary>
internal sealed class LedgerRebuild(
    Program program,
    ISheetMemory memory,
    IMailbox mailbox,
    IOutbox outbox,
    ISentBefore sentBefore,
    IApprovals approvals,
    IGeneration generations,
    MailPlanner planner,
    OutboxReconciler steward,
    TimeProvider realTime,
    string owner,
    ILogger log
)
{
    private const string NoProof =
        "the ledger was lost or is an old one, and without the permission to read mail nobody can "
        + "tell here whether it went. Look for it in the mailbox; then type Send to let it go, or "
        + "Cancel.";

    private const string NoProofAgain =
        "the ledger was lost or is an old one, and without the permission to read mail nobody can "
        + "tell here whether it went. Look for it in the mailbox; where it is not, clear the word "
        + "under Decision and type Send again.";

    private const string WordMayBeGone =
        "the committee kept it here when the ledger was lost. Type Send to let it go, or Cancel.";

    private const string NoDay =
        "the ledger was lost, and with it the day of this approval, so it is not certain that this "
        + "letter is due. Type Send to let it go, or Cancel.";

    /// <summary>What went before is found by the search, one letter at a time.</summary>
    private const int SentMax = 2_000;

    private static readonly Duration s_leaseLength = Duration.FromMinutes(10);

    public async ValueTask IfBehind(AskTime clock, CancellationToken cancellation)
    {
        if (await generations.IsBehind(program.Id))
        {
            await Run(clock, cancellation);
        }
    }

    /// <summary>
    /// The plan without letters that the Outbox tab shows as sent, whatever the ledger knows of them.
    /// </summary>
    public async ValueTask<MailPlan> Complete(MailPlan plan)
    {
        var news = new SentRecord(plan).News();
        if (news.Count == 0)
        {
            return plan;
        }

        await sentBefore.Restore(program.Id, news);
        return await planner.Plan(plan.Reading, plan.Program);
    }

    private async ValueTask Run(AskTime clock, CancellationToken cancellation)
    {
        // What an old ledger wrote there last says nothing about who wrote what stands there now.
        await memory.KeepBase(program.Id, WorkerTabs.Outbox.Title, MergeBase.Empty);
        var reading = await planner.Read(clock, cancellation);
        var inMail = await ReadSent(cancellation);
        reading = await Introduced(reading, inMail, clock, cancellation);
        await approvals.Keep(program.Id, ApprovedPairs.WithGuesses(reading.Committee));
        await new OpenWhenLost(program, memory).Keep(reading.Committee);
        var found = 0;
        foreach (var inForce in Variants(reading.Program))
        {
            found += await Rebuild(reading, inForce, inMail);
        }

        await generations.SetBehind(program.Id, false);
        RoundLog.Rebuilt(log, program.Id, found);
    }

    /// <summary>Who was introduced is kept in mind; what the sent mail adds is read anew.</summary>
    private async ValueTask<ProgramReading> Introduced(
        ProgramReading reading,
        IReadOnlyDictionary<string, FoundLetter> inMail,
        AskTime clock,
        CancellationToken cancellation
    )
    {
        var kept = new IntroducedMemory(program, memory);
        var witness = new SentWitness(reading.Program, reading.Outbox);
        var found = witness.Introduced(reading.Roster, inMail);
        await kept.Keep([.. reading.Committee.Introduced, .. found]);
        return found.Count > 0 ? await planner.Read(clock, cancellation) : reading;
    }

    /// <summary>What a test sent counts by itself, and what went before the test as well.</summary>
    private static IEnumerable<Program> Variants(Program read)
    {
        yield return read with
        {
            Mail = read.Mail with { TestAddress = null },
        };
        if (read.Mail.TestAddress is not null)
        {
            yield return read.ForMail();
        }
    }

    private async ValueTask<int> Rebuild(
        ProgramReading reading,
        Program inForce,
        IReadOnlyDictionary<string, FoundLetter> inMail
    )
    {
        var once = await planner.Plan(ApprovedPairs.WithIntroduced(reading), inForce);
        var news = new SentRecord(once, inMail).News();
        await sentBefore.Restore(program.Id, news);
        // Only now is it known which letters are still to be written, and which threads they continue.
        var plan = await planner.Plan(reading, inForce);
        await MarkWhatIsNoLongerDue(plan, inMail);
        await steward.Follow(plan, reading.ReadAt);
        await Judge(plan, reading.ReadAt);
        return news.Count;
    }

    private async ValueTask<IReadOnlyDictionary<string, FoundLetter>> ReadSent(
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<string, FoundLetter>(StringComparer.Ordinal);
        var ids = await mailbox.ListSent(SentMax, cancellation);
        var known = await outbox.KnownMessages(ids);
        foreach (var id in ids.Where(id => !known.Contains(id)))
        {
            if (await mailbox.ReadSent(id, cancellation) is { } sent)
            {
                foreach (var reference in sent.References)
                {
                    found.TryAdd(reference.Value, sent);
                }
            }
        }

        return found;
    }

    private async ValueTask MarkWhatIsNoLongerDue(
        MailPlan plan,
        IReadOnlyDictionary<string, FoundLetter> inMail
    )
    {
        foreach (var letter in plan.Outbox.Where(each => each.State != LetterState.Sent))
        {
            if (
                inMail.GetValueOrDefault(letter.Letter.Reference.Value) is { } sent
                && sent.IsProofOf(ProofOfSending.TraceOf(letter))
            )
            {
                await outbox.MarkSent(letter, sent.Message, sent.SentAt);
            }
        }
    }

    /// <summary>Every letter that is owed and that nothing shows to have gone.</summary>
    private async ValueTask Judge(MailPlan plan, Instant now)
    {
        var shown = ShownLetters.Read(plan.Reading.Outbox, plan.Program.Intake.Zone);
        var statuses = shown.ToDictionary(each => each.Reference, each => each.Status);
        var guessed = plan
            .Reading.Committee.Approved.Where(approval => approval.IsGuessed)
            .Select(approval => approval.Id.Value)
            .ToHashSet();
        var lost = await new LostRows(program, memory).Note(plan, shown);
        foreach (var letter in await outbox.Read(program.Id, plan.Program.Intake.Id))
        {
            var status = statuses.GetValueOrDefault(letter.Letter.Reference.Value) ?? "";
            var state = OutboxStatus.StateShown(status);
            if (letter.IsSettled)
            {
                continue;
            }

            if (state == LetterState.NeedsAttention)
            {
                await outbox.Park(letter, OutboxStatus.NoteShown(status));
            }
            else if (await Suspect(letter, now) is { } suspect)
            {
                var why =
                    state == LetterState.Held ? StillHeld(OutboxStatus.NoteShown(status))
                    : !mailbox.CanRead ? NoProof
                    : lost.Contains(letter.Letter.Reference.Value) ? LostRows.Why
                    : guessed.Contains(letter.Letter.Key.MatchId ?? "") ? NoDay
                    : null;
                await Stop(suspect, plan, why);
            }
        }
    }

    /// <summary>
    /// A word that kept a letter here may be gone by a slip, about which the lost ledger had asked.
    /// Beside it the letter would wait for that word alone.
    /// </summary>
    private static string StillHeld(string note) =>
        note == OutboxReconciler.HeldByCommittee ? WordMayBeGone : note;

    /// <summary>
    /// An armed letter may be gone and is never held. A word that a person typed before the loss is
    /// no answer to what is asked now.
    /// </summary>
    private async ValueTask Stop(OutboxLetter suspect, MailPlan plan, string? why)
    {
        if (why is null || !LetterProtocol.Allows(LetterStep.Hold, suspect.State))
        {
            return;
        }

        var word = plan.Decisions.For(suspect.Letter.Reference.Value);
        if (
            why == NoProof
            && (
                suspect.LetGoAt is not null
                || word is OutboxDecision.Send or OutboxDecision.SendAgain
            )
        )
        {
            await outbox.Park(suspect, NoProofAgain);
        }
        else
        {
            await outbox.Hold(suspect, why);
        }
    }

    /// <summary>
    /// It waits until Gmail must show it, and is looked for before a draft is made.
    /// </summary>
    private async ValueTask<OutboxLetter?> Suspect(OutboxLetter letter, Instant now)
    {
        var lease = new Lease(
            owner,
            Instant.FromDateTimeOffset(realTime.GetUtcNow()),
            s_leaseLength
        );
        if (await outbox.Claim(letter, lease) is not { } claimed)
        {
            return null;
        }

        if (claimed.State == LetterState.Claimed)
        {
            claimed = await outbox.NoteCreateAttempt(claimed, null, now);
        }

        claimed = await outbox.NoteFailure(claimed, now + LetterSender.ProofGrace);
        await outbox.Release(claimed);
        return claimed;
    }
}
