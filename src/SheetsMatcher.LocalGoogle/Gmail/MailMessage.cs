using System.Collections.Immutable;

namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>One message of the mailbox. A change of its labels is another value.</summary>
/// <param name="InternalDate">When the mailbox took it, or what an import says.</param>
/// <param name="Labels">Label ids, e.g. <c>SENT</c>.</param>
public sealed record MailMessage(
    string Id,
    string ThreadId,
    MailContent Content,
    DateTimeOffset InternalDate,
    ImmutableSortedSet<string> Labels
)
{
    /// <summary>The number of the latest change to this message.</summary>
    public long HistoryId { get; init; }

    /// <summary>The addresses that it was accepted for and never reached.</summary>
    public ImmutableHashSet<string> Undelivered { get; init; } = [];

    /// <summary>Its place in the order of arrival, for messages of one moment.</summary>
    internal int Place { get; init; }

    /// <summary>When the search index has it, by the real clock.</summary>
    internal DateTimeOffset FoundFrom { get; init; }

    public bool Has(string label) => Labels.Contains(label);
}

/// <summary>One draft: its id stays while the message in it is replaced.</summary>
/// <param name="IsOrphan">Left behind by a sending from the web page: no draft any more.</param>
public sealed record MailDraft(string Id, MailMessage Message, bool IsOrphan = false);
