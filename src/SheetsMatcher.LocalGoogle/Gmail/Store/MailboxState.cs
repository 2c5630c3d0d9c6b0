using System.Collections.Immutable;

namespace SheetsMatcher.LocalGoogle.Gmail.Store;

/// <summary>
/// Everything that is in a mailbox. It is never changed in place, so that keeping a state and
/// going back to it costs nothing.
/// </summary>
internal sealed record MailboxState
{
    public static readonly MailboxState Empty = new();

    public ImmutableDictionary<string, MailMessage> Messages { get; init; } =
        ImmutableDictionary<string, MailMessage>.Empty;

    public ImmutableDictionary<string, MailDraft> Drafts { get; init; } =
        ImmutableDictionary<string, MailDraft>.Empty;

    public ImmutableDictionary<string, MailLabel> Labels { get; init; } =
        ImmutableDictionary<string, MailLabel>.Empty;

    public MailHistory History { get; init; } = MailHistory.Empty;

    public SendLimit Sent { get; init; } = SendLimit.Empty;

    /// <summary>Bounces on their way, in the order in which they were caused.</summary>
    public ImmutableList<Bounce> Bounces { get; init; } = [];

    public ImmutableDictionary<string, PendingUpload> Uploads { get; init; } =
        ImmutableDictionary<string, PendingUpload>.Empty;

    public int LastPlace { get; init; }

    public int LastLabel { get; init; }

    /// <summary>Message ids by thread, in the order of arrival.</summary>
    private ImmutableDictionary<string, ImmutableList<string>> Threads { get; init; } =
        ImmutableDictionary<string, ImmutableList<string>>.Empty;

    /// <summary>Message ids by <c>Message-Id</c> header.</summary>
    private ImmutableDictionary<string, ImmutableList<string>> ByHeader { get; init; } =
        ImmutableDictionary<string, ImmutableList<string>>.Empty;

    public bool HasThread(string id) => Threads.ContainsKey(id);

    /// <summary>The thread's messages, oldest first; none for an unknown thread.</summary>
    public IReadOnlyList<MailMessage> Thread(string id) =>
        [.. Threads.GetValueOrDefault(id, []).Select(message => Messages[message])];

    public IEnumerable<MailMessage> WithHeader(string messageId) =>
        ByHeader.GetValueOrDefault(messageId, []).Select(id => Messages[id]);

    public MailboxState Adding(MailMessage message) =>
        this with
        {
            Messages = Messages.Add(message.Id, message),
            Threads = Into(Threads, message.ThreadId, message.Id),
            ByHeader = message.Content.Mime.MessageId is { } header
                ? Into(ByHeader, header, message.Id)
                : ByHeader,
            LastPlace = Math.Max(LastPlace, message.Place),
        };

    /// <summary>The same message with other labels.</summary>
    public MailboxState Replacing(MailMessage message)
    {
        var drafts = Drafts;
        foreach (var (id, draft) in Drafts.Where(pair => pair.Value.Message.Id == message.Id))
        {
            drafts = drafts.SetItem(id, draft with { Message = message });
        }

        return this with
        {
            Messages = Messages.SetItem(message.Id, message),
            Drafts = drafts,
        };
    }

    public MailboxState Without(MailMessage message) =>
        this with
        {
            Messages = Messages.Remove(message.Id),
            Threads = OutOf(Threads, message.ThreadId, message.Id),
            ByHeader = message.Content.Mime.MessageId is { } header
                ? OutOf(ByHeader, header, message.Id)
                : ByHeader,
        };

    public MailboxState Recording(
        HistoryKind kind,
        MailMessage message,
        DateTimeOffset at,
        params ImmutableArray<string> changed
    ) => this with { History = History.With(kind, message, at, changed) };

    private static ImmutableDictionary<string, ImmutableList<string>> Into(
        ImmutableDictionary<string, ImmutableList<string>> index,
        string key,
        string id
    ) => index.SetItem(key, index.GetValueOrDefault(key, []).Add(id));

    private static ImmutableDictionary<string, ImmutableList<string>> OutOf(
        ImmutableDictionary<string, ImmutableList<string>> index,
        string key,
        string id
    ) =>
        index.GetValueOrDefault(key, []).Remove(id) is { IsEmpty: false } left
            ? index.SetItem(key, left)
            : index.Remove(key);
}
