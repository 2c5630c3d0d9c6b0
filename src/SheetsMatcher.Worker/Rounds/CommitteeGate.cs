using NodaTime;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>What the committee says of one letter at the very moment before it goes.</summary>
internal enum GateAnswer
{
    Go,

    /// <summary>This letter stays; the others may go.</summary>
    Stay,

    /// <summary>No letter goes any more in this round.</summary>
    Stop,
}

/// <summary>
/// The emergency stop. The settings and the Outbox tab are read anew before every single letter, so
/// that a stop counts from the next letter on and not from the next round.
/// </summary>
/// <param name="plan">What was read when the round began.</param>
internal sealed class CommitteeGate(SheetReader reader, MailPlan plan)
{
    public async ValueTask<GateAnswer> Ask(
        OutboxLetter letter,
        Instant now,
        CancellationToken cancellation
    )
    {
        var (mail, zone, decisions) = await reader.ReadStop(cancellation);
        if (
            !mail.MayGo
            || !mail.Window.Contains(now, zone)
            || mail.TestAddress != plan.Program.Mail.TestAddress
        )
        {
            return GateAnswer.Stop;
        }

        var reference = letter.Letter.Reference.Value;
        return
            decisions.For(reference)
                is OutboxDecision.Hold
                    or OutboxDecision.Cancel
                    or OutboxDecision.Unclear
            ? GateAnswer.Stay
            : GateAnswer.Go;
    }
}
