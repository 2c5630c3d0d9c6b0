using Microsoft.Extensions.Logging;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>
/// Makes sure, before the first letter of a round, that the ledger knows what has left. A ledger
/// that was lost or restored from a backup is behind the number in the sheet's metadata; then no
/// letter goes before it has learnt from the sent mail and the Outbox tab what it forgot.
/// </summary>
internal sealed class OutboxRecovery(
    Program program,
    ISpreadsheet spreadsheet,
    IMailbox mailbox,
    IOutbox outbox,
    IGeneration generations,
    TimeProvider realTime,
    string owner,
    ILogger log
)
{
    /// <summary>At every start, against a ledger copied back in the middle of a round.</summary>
    private const int SentAtStartMax = 100;

    private const int SentAfterLossMax = 2_000;

    private static readonly Duration LeaseLength = Duration.FromMinutes(10);

    private bool _isStarted;

    /// <summary>To be called while letters wait, before any of them goes.</summary>
    /// <returns>Whether the ledger has learnt anything: the letters must be read anew.</returns>
    public async ValueTask<bool> Check(
        IReadOnlyList<OutboxLetter> letters,
        SheetTable outboxTab,
        Instant now,
        CancellationToken cancellation
    )
    {
        var inSheet = await spreadsheet.ReadGeneration(cancellation);
        var inLedger = await generations.Read(program.Id);
        var isBehind = inSheet > inLedger;
        var hasLearnt = false;
        if (isBehind || !_isStarted)
        {
            var max = isBehind ? SentAfterLossMax : SentAtStartMax;
            var found = await LearnFromSent(letters, max, now, cancellation);
            hasLearnt = found.Count > 0;
            if (isBehind)
            {
                await LearnFromTab(letters, found, outboxTab, now);
                RoundLog.Rebuilt(log, program.Id, inLedger, inSheet, found.Count);
                hasLearnt = true;
            }

            _isStarted = true;
        }

        var next = Math.Max(inSheet, inLedger) + 1;
        await generations.Keep(program.Id, next);
        await spreadsheet.WriteGeneration(next, cancellation);
        return hasLearnt;
    }

    private async ValueTask<IReadOnlySet<string>> LearnFromSent(
        IReadOnlyList<OutboxLetter> letters,
        int max,
        Instant now,
        CancellationToken cancellation
    )
    {
        var unsent = letters
            .Where(letter => letter.State != LetterState.Sent)
            .ToDictionary(letter => letter.Letter.Reference);
        var ids = await mailbox.ListSent(max, cancellation);
        var known = await outbox.KnownMessages(ids);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids.Where(id => !known.Contains(id)))
        {
            if (await mailbox.ReadSent(id, cancellation) is not { } sent)
            {
                continue;
            }

            foreach (var reference in sent.References)
            {
                if (
                    unsent.TryGetValue(reference, out var letter)
                    && sent.IsProofOf(ProofOfSending.TraceOf(letter))
                    && found.Add(reference.Value)
                )
                {
                    await outbox.MarkSent(letter, sent.Message, now);
                }
            }
        }

        return found;
    }

    private async ValueTask LearnFromTab(
        IReadOnlyList<OutboxLetter> letters,
        IReadOnlySet<string> found,
        SheetTable outboxTab,
        Instant now
    )
    {
        var shown = OutboxTabStates.Read(outboxTab);
        foreach (
            var letter in letters.Where(each =>
                each.State != LetterState.Sent && !found.Contains(each.Letter.Reference.Value)
            )
        )
        {
            switch (shown.GetValueOrDefault(letter.Letter.Reference.Value))
            {
                case LetterState.Sent:
                    await outbox.MarkSent(letter, new SentMessage("", ""), now);
                    break;
                case LetterState.NeedsAttention when !letter.IsSettled:
                    await outbox.Park(
                        letter,
                        "It stood so in this tab before the ledger was restored."
                    );
                    break;
                default:
                    await Suspect(letter, now);
                    break;
            }
        }
    }

    /// <summary>
    /// Nothing shows that it left, but it may have: it waits until Gmail must show it, and is looked
    /// for before a draft is made.
    /// </summary>
    private async ValueTask Suspect(OutboxLetter letter, Instant now)
    {
        if (letter.IsSettled)
        {
            return;
        }

        var lease = new Lease(owner, Instant.FromDateTimeOffset(realTime.GetUtcNow()), LeaseLength);
        if (await outbox.Claim(letter, lease) is not { } claimed)
        {
            return;
        }

        if (claimed.State == LetterState.Claimed)
        {
            claimed = await outbox.NoteCreateAttempt(claimed, null, now);
        }

        await outbox.NoteFailure(claimed, now + LetterSender.ProofGrace);
        await outbox.Release(claimed);
    }
}

/// <summary>What the Outbox tab shows of each letter, by reference.</summary>
internal static class OutboxTabStates
{
    public static IReadOnlyDictionary<string, LetterState> Read(SheetTable tab)
    {
        var states = new Dictionary<string, LetterState>(StringComparer.Ordinal);
        foreach (var (reference, status) in Statuses(tab))
        {
            if (OutboxRows.StateShown(status) is { } state)
            {
                states[reference] = state;
            }
        }

        return states;
    }

    /// <summary>The status beside each reference, in the order of the tab.</summary>
    public static IEnumerable<(string Reference, string Status)> Statuses(SheetTable tab)
    {
        var headings = new Headings(tab.Header);
        var reference = headings.Find(OutboxColumns.Ref);
        var status = headings.Find(OutboxColumns.Status);
        return tab.Rows.Skip(1).Select(row => (Text(row, reference), Text(row, status)));
    }

    private static string Text(IReadOnlyList<Cell> row, int? column) =>
        column is { } at && at < row.Count ? row[at].ToString().Trim() : "";
}
