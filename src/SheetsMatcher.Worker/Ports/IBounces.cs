using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;

namespace SheetsMatcher.Worker.Ports;

/// <summary>A letter came back.</summary>
/// <param name="MessageId">The notice's own message id in the mailbox.</param>
/// <param name="Said">The mail server's words, shortened.</param>
public sealed record Bounce(string MessageId, Instant At, string Said);

/// <summary>An address at which a letter of the program bounced.</summary>
public sealed record BouncedAddress(
    EmailAddress Address,
    ApplicantId Recipient,
    LetterReference Reference,
    Bounce Bounce
);

/// <summary>Letters that came back, and the addresses that they came back from.</summary>
public interface IBounces
{
    /// <summary>Notes that a letter came back; the first notice of a letter counts.</summary>
    /// <returns>Whether it is news.</returns>
    ValueTask<bool> Note(OutboxLetter letter, Bounce bounce);

    /// <summary>
    /// The sent letters of a program that any of the notices may be about, the latest first.
    /// </summary>
    ValueTask<IReadOnlyList<OutboxLetter>> ReadSent(
        string programId,
        IReadOnlyCollection<BounceNotice> notices
    );

    /// <summary>The addresses whose latest sent letter came back, in all intakes of a program.</summary>
    ValueTask<IReadOnlyList<BouncedAddress>> ReadAddresses(string programId);
}
