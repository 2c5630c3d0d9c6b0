using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Mail.Sending;

/// <summary>How a letter of the outbox is looked for in the mailbox.</summary>
internal static class ProofOfSending
{
    public static ValueTask<SentMessage?> FindProof(
        this IMailbox mailbox,
        OutboxLetter letter,
        CancellationToken cancellation
    ) => mailbox.FindSent(TraceOf(letter), cancellation);

    public static LetterTrace TraceOf(OutboxLetter letter) =>
        new(
            letter.Letter.Reference,
            letter.Letter.To,
            letter.Letter.Subject,
            letter.Draft?.ThreadId,
            letter.HistoryMark
        );
}
