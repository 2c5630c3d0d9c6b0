namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>One message of the mailbox.</summary>
public sealed class MailMessage
{
    private readonly SortedSet<string> _labels;

    internal MailMessage(
        string id,
        string threadId,
        MailContent content,
        DateTimeOffset internalDate,
        IEnumerable<string> labels
    )
    {
        Id = id;
        ThreadId = threadId;
        Content = content;
        InternalDate = internalDate;
        _labels = new SortedSet<string>(labels, StringComparer.Ordinal);
    }

    public string Id { get; }

    public string ThreadId { get; }

    public MailContent Content { get; }

    /// <summary>When the mailbox took it, by the local clock.</summary>
    public DateTimeOffset InternalDate { get; }

    /// <summary>Label ids, e.g. <c>SENT</c>.</summary>
    public IReadOnlyCollection<string> Labels => _labels;

    /// <summary>The number of the latest change to this message.</summary>
    public long HistoryId { get; internal set; }

    /// <summary>Its place in the order of arrival, for messages of one moment.</summary>
    internal int Place { get; init; }

    /// <summary>When the search index has it, by the real clock.</summary>
    internal DateTimeOffset FoundFrom { get; init; }

    public bool Has(string label) => _labels.Contains(label);

    internal bool Label(string label) => _labels.Add(label);

    internal bool Unlabel(string label) => _labels.Remove(label);
}

/// <summary>Label ids of Gmail's own labels.</summary>
internal static class Labels
{
    public const string Draft = "DRAFT";
    public const string Inbox = "INBOX";
    public const string Sent = "SENT";
    public const string Spam = "SPAM";
    public const string Trash = "TRASH";
    public const string Unread = "UNREAD";

    public static readonly IReadOnlyList<string> All =
    [
        "CHAT",
        Sent,
        Inbox,
        "IMPORTANT",
        Trash,
        Draft,
        Spam,
        "CATEGORY_FORUMS",
        "CATEGORY_UPDATES",
        "CATEGORY_PERSONAL",
        "CATEGORY_PROMOTIONS",
        "CATEGORY_SOCIAL",
        "STARRED",
        Unread,
    ];
}
