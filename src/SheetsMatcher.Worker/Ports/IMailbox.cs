using SheetsMatcher.Core.Letters;

namespace SheetsMatcher.Worker.Ports;

public sealed record Draft(string DraftId, string MessageId, string ThreadId);

public sealed record SentMessage(string MessageId, string ThreadId);

/// <summary>What became of an attempt to send an armed draft.</summary>
public abstract record SendAnswer
{
    private SendAnswer() { }

    /// <summary>Gmail took the letter.</summary>
    public sealed record Accepted(SentMessage Message) : SendAnswer;

    /// <summary>The draft id is gone: sent before, or discarded by a person. Look for proof.</summary>
    public sealed record DraftGone : SendAnswer;

    /// <summary>No usable reply came: it may or may not have been sent.</summary>
    public sealed record Unknown(string Why) : SendAnswer;

    /// <summary>Refused because of a limit; nothing was sent. Try again after the given wait.</summary>
    public sealed record Limited(TimeSpan Wait, string Why) : SendAnswer;

    /// <summary>Refused for what the letter is; nothing was sent, and trying again will not help.</summary>
    public sealed record Refused(string Why) : SendAnswer;
}

/// <summary>The committee's mailbox. Nothing that creates or sends is ever retried inside.</summary>
public interface IMailbox
{
    /// <summary>The address that letters come from; also the check that sign-in works.</summary>
    ValueTask<string> ReadAddress(CancellationToken cancellation);

    /// <summary>Makes a draft of the letter, once.</summary>
    /// <exception cref="OutcomeUnknownException">The draft may or may not have been made.</exception>
    ValueTask<Draft> CreateDraft(Letter letter, CancellationToken cancellation);

    /// <summary>Sends a draft by its id, once.</summary>
    ValueTask<SendAnswer> SendDraft(string draftId, CancellationToken cancellation);

    /// <summary>Whether the draft's message still carries the DRAFT label.</summary>
    ValueTask<bool> IsStillDraft(string draftId, CancellationToken cancellation);

    /// <summary>Looks in the drafts for a letter with this reference.</summary>
    ValueTask<Draft?> FindDraft(LetterReference reference, CancellationToken cancellation);

    /// <summary>
    /// Looks for a sent letter with this reference: in the draft's thread when it is known, then in SENT.
    /// </summary>
    ValueTask<SentMessage?> FindSent(
        LetterReference reference,
        string? threadId,
        CancellationToken cancellation
    );
}
