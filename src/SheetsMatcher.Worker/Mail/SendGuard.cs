using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Mail;

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
/// The emergency stop. Settings, Outbox, Matches and Keep apart are read again before every single
/// letter, so that a stop, or an approval taken back, counts from the next letter on and not from
/// the next round. Whom a new entry of Keep apart means is for the next round to find out.
/// </summary>
/// <param name="plan">What was read when the round began.</param>
internal sealed class SendGuard(SheetReader reader, MailPlan plan)
{
    public async ValueTask<GateAnswer> Ask(
        OutboxLetter letter,
        Instant now,
        CancellationToken cancellation
    )
    {
        var look = await reader.LookAgain(cancellation);
        return MayMailGo(look, now)
            ? MayGo(look, letter.Letter)
                ? GateAnswer.Go
                : GateAnswer.Stay
            : GateAnswer.Stop;
    }

    private bool MayMailGo(LastLook look, Instant now) =>
        look.Mail.MayGo
        && look.Mail.Window.Contains(now, look.Zone)
        && look.Mail.TestAddress == plan.Program.Mail.TestAddress
        && Digest(look.KeepApart) == Digest(plan.Reading.KeepApartTable);

    private static string Digest(SheetTable? table) => table is null ? "" : SheetDigest.Of([table]);

    private bool MayGo(LastLook look, Letter letter) =>
        look.Decisions.For(letter.Reference.Value)
            is OutboxDecision.None
                or OutboxDecision.Send
                or OutboxDecision.SendAgain
        && (
            letter.Key.MatchId is not { } match
            || SpokenMatch.IsUnchanged(plan.Reading.Matches, look.Matches, match)
        );
}
