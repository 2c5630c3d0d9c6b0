using NodaTime;
using SheetsMatcher.Core.Applications;
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
    /// <param name="Until">The moment that Gmail named, by its own clock; null when it named none.</param>
    public sealed record Limited(TimeSpan Wait, string Why, Instant? Until = null) : SendAnswer;

    /// <summary>Refused for what the letter is; nothing was sent, and trying again will not help.</summary>
    public sealed record Refused(string Why) : SendAnswer;
}

/// <summary>What became of an attempt to remove a draft that was never armed.</summary>
public enum DraftRemoval
{
    /// <summary>It was still a draft, and is removed.</summary>
    Removed,

    /// <summary>There is no such draft, or its message is none any more; nothing was done.</summary>
    NoDraft,

    /// <summary>A person has edited it since: it is theirs, and stays.</summary>
    Edited,
}

/// <summary>A mail server's notice that a letter was not delivered, and will not be.</summary>
/// <param name="Said">Why, in words for people.</param>
/// <param name="Addresses">The addresses that it names as failed; empty when it names none.</param>
public sealed record BounceNotice(
    string MessageId,
    string ThreadId,
    Instant At,
    string Said,
    IReadOnlyList<string> Addresses
)
{
    /// <summary>Gmail did not send the letter, for the mailbox's own limit; the address is good.</summary>
    public bool IsOwnLimit { get; init; }

    /// <summary>What became of it at each recipient whom the report names; empty when it names none.</summary>
    public IReadOnlyList<ReportedRecipient> Recipients { get; init; } = [];

    /// <summary>
    /// Why a letter to this address came back; null where the report says something else of that
    /// recipient. A recipient whom it does not name may have been named by another address.
    /// </summary>
    public string? SaidOf(EmailAddress to)
    {
        var own = Recipients.Where(each => each.Is(to)).ToList();
        return own.Count == 0 ? Said : own.Find(each => each.IsFailure)?.Said;
    }

    /// <summary>The references of letters that it quotes.</summary>
    public IReadOnlyList<LetterReference> References { get; init; } = [];

    /// <summary>The messages of the mailbox that it answers.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];
}

/// <summary>One recipient of a delivery report (RFC 3464, 2.3).</summary>
/// <param name="Addresses">As the letter had it and as it was in the end, where the report says both.</param>
public sealed record ReportedRecipient(IReadOnlyList<string> Addresses, bool IsFailure, string Said)
{
    public bool Is(EmailAddress address) =>
        Addresses.Any(each => EmailAddress.TryParse(each, out var named) && named == address);
}

/// <summary>A letter among the sent ones, with the references that stand in it.</summary>
/// <param name="To">The addresses that it went to.</param>
/// <param name="SentAt">By Gmail's clock.</param>
public sealed record FoundLetter(
    SentMessage Message,
    IReadOnlyList<LetterReference> References,
    IReadOnlyList<string> To,
    string Subject,
    Instant SentAt
)
{
    /// <summary>
    /// Whether it proves that the letter went: a reference alone could be another program's, or quoted.
    /// </summary>
    public bool IsProofOf(LetterTrace letter) =>
        References.Contains(letter.Reference)
        && To.Contains(letter.To.Value, StringComparer.OrdinalIgnoreCase)
        && Words(Subject).SequenceEqual(Words(letter.Subject), StringComparer.Ordinal);

    /// <summary>Headers are folded and unfolded on their way, so blanks are not compared.</summary>
    private static string[] Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
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

    /// <summary>Looks in the drafts for this letter.</summary>
    ValueTask<Draft?> FindDraft(LetterTrace trace, CancellationToken cancellation);

    /// <summary>
    /// Whether sent mail can be read. Without that permission a draft that is gone can only mean:
    /// do not send again.
    /// </summary>
    bool CanRead { get; }

    /// <summary>
    /// A mark in the mailbox's history, after which later sendings stand; null without it.
    /// </summary>
    ValueTask<string?> ReadHistoryMark(CancellationToken cancellation);

    /// <summary>
    /// Looks for a sent letter: in the draft's thread when it is known, in the history since the mark,
    /// then in SENT.
    /// </summary>
    ValueTask<SentMessage?> FindSent(LetterTrace trace, CancellationToken cancellation);

    /// <summary>
    /// Removes a draft, but only while its message carries the DRAFT label and is the one that was
    /// made: the id of a draft sent by hand may linger, and deleting it destroys the sent mail.
    /// </summary>
    /// <exception cref="OutcomeUnknownException">It may or may not have been removed.</exception>
    ValueTask<DraftRemoval> RemoveDraft(Draft draft, CancellationToken cancellation);

    /// <summary>The ids of the latest sent messages, newest first; never from the search.</summary>
    ValueTask<IReadOnlyList<string>> ListSent(int max, CancellationToken cancellation);

    /// <summary>A sent message as a letter; null when it is none, or gone.</summary>
    ValueTask<FoundLetter?> ReadSent(string messageId, CancellationToken cancellation);

    /// <summary>The notices of letters that came back, not before a moment.</summary>
    ValueTask<IReadOnlyList<BounceNotice>> FindBounces(
        Instant since,
        CancellationToken cancellation
    );
}

/// <summary>What is known of where a letter may have gone.</summary>
public sealed record LetterTrace(
    LetterReference Reference,
    EmailAddress To,
    string Subject,
    string? ThreadId = null,
    string? HistoryMark = null
);
