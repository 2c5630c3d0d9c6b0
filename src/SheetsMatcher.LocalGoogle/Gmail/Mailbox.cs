using MimeKit;

namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>One draft: its id stays while the message in it is replaced.</summary>
/// <param name="IsOrphan">Left behind by a sending from the web page: no draft any more.</param>
public sealed record MailDraft(string Id, MailMessage Message, bool IsOrphan = false);

/// <summary>
/// The one Gmail mailbox: messages, drafts, and what changed. Not safe for several threads by
/// itself: the service holds one lock around every request.
/// </summary>
public sealed class Mailbox
{
    private readonly IdSource _ids;
    private readonly TimeProvider _clock;
    private readonly TimeProvider _real;
    private readonly ChangeFeed _changes;
    private readonly Dictionary<string, MailMessage> _messages = [];
    private readonly Dictionary<string, MailDraft> _drafts = [];
    private readonly SendLimit _sendLimit;
    private IReadOnlyList<MailMessage>? _newestFirst;
    private int _lastPlace;

    /// <param name="clock">The local clock, which dates messages.</param>
    /// <param name="real">Real time, which the search index's lag is measured in.</param>
    public Mailbox(
        string address,
        IdSource ids,
        TimeProvider clock,
        TimeProvider real,
        ChangeFeed changes
    )
    {
        Address = address;
        _ids = ids;
        _clock = clock;
        _real = real;
        _changes = changes;
        _sendLimit = new SendLimit(Rules, clock);
        History = new MailHistory(clock);
    }

    public string Address { get; }

    public MailRules Rules { get; } = new();

    internal MailHistory History { get; }

    /// <summary>Every message, drafts, spam and trash included, newest first.</summary>
    public IReadOnlyList<MailMessage> Messages =>
        _newestFirst ??= [
            .. _messages
                .Values.OrderByDescending(message => message.InternalDate)
                .ThenByDescending(message => message.Place),
        ];

    /// <summary>The drafts that <c>drafts.list</c> shows, newest first.</summary>
    public IReadOnlyList<MailDraft> Drafts =>
        [
            .. _drafts
                .Values.Where(draft => !draft.IsOrphan)
                .OrderByDescending(draft => draft.Message.Place),
        ];

    public MailMessage Message(string id) =>
        _messages.GetValueOrDefault(id) ?? throw GmailErrors.NotFound();

    public MailDraft Draft(string id) =>
        _drafts.GetValueOrDefault(id) ?? throw GmailErrors.NotFound();

    public MailDraft CreateDraft(MailContent content, string? threadId)
    {
        Recipients.Check(content.Mime);
        var message = Add(content, ThreadOf(content, threadId), Labels.Draft);
        var draft = new MailDraft($"r{_ids.Text(18)}", message);
        _drafts.Add(draft.Id, draft);
        return draft;
    }

    /// <summary>The draft's id stays; its message is another one.</summary>
    public MailDraft UpdateDraft(string id, MailContent content)
    {
        var draft = OpenDraft(id);
        Recipients.Check(content.Mime);
        Remove(draft.Message);
        var message = Add(content, draft.Message.ThreadId, Labels.Draft);
        return _drafts[id] = draft with { Message = message };
    }

    /// <summary>
    /// The draft is gone afterwards; what was sent is a new message in the same thread.
    /// </summary>
    public MailMessage SendDraft(string id)
    {
        var draft = OpenDraft(id);
        var sent = Deliver(draft.Message.Content, draft.Message.ThreadId);
        Remove(draft.Message);
        _drafts.Remove(id);
        return sent;
    }

    /// <summary>As a person does in the web page.</summary>
    public MailMessage SendFromWeb(string draftId)
    {
        var sent = SendDraft(draftId);
        if (Rules.WebSendLeavesOrphan)
        {
            _drafts[draftId] = new MailDraft(draftId, sent, IsOrphan: true);
        }

        return sent;
    }

    /// <summary>Deletes the draft for good; of an orphan, the sent message itself.</summary>
    public void DeleteDraft(string id)
    {
        Remove(Draft(id).Message);
        _drafts.Remove(id);
    }

    public MailMessage Send(MailContent content, string? threadId) =>
        Deliver(content, ThreadOf(content, threadId));

    /// <summary>A message from somebody else arrives.</summary>
    public MailMessage Receive(MimeMessage mime)
    {
        mime.Date = _clock.GetUtcNow();
        var content = MailContent.Of(mime);
        return Add(content, ThreadOf(content, null), Labels.Inbox, Labels.Unread);
    }

    public void Relabel(
        MailMessage message,
        IReadOnlyList<string> add,
        IReadOnlyList<string> remove
    )
    {
        string[] added = [.. add.Where(message.Label)];
        string[] removed = [.. remove.Where(message.Unlabel)];
        if (added.Length > 0)
        {
            History.Add(HistoryKind.LabelAdded, message, added);
        }

        if (removed.Length > 0)
        {
            History.Add(HistoryKind.LabelRemoved, message, removed);
        }

        _changes.Say("mail");
    }

    /// <summary>Deletes a message for good, and its draft with it.</summary>
    public void Delete(MailMessage message)
    {
        Remove(message);
        foreach (var draft in _drafts.Values.Where(draft => draft.Message == message).ToList())
        {
            _drafts.Remove(draft.Id);
        }
    }

    internal bool IsFound(MailMessage message) => message.FoundFrom <= _real.GetUtcNow();

    private MailDraft OpenDraft(string id) =>
        Draft(id) is { IsOrphan: false } draft
            ? draft
            : throw GmailErrors.Invalid("Message not a draft");

    private MailMessage Deliver(MailContent content, string? threadId)
    {
        var prepared = Outgoing.Prepare(content, Address, _ids, _clock.GetUtcNow());
        var recipients = prepared.Recipients;
        _sendLimit.Count(recipients.Count);
        return recipients.Contains(Address.ToLowerInvariant())
            ? Add(prepared, threadId, Labels.Sent, Labels.Inbox, Labels.Unread)
            : Add(prepared, threadId, Labels.Sent);
    }

    private string? ThreadOf(MailContent content, string? threadId)
    {
        if (threadId is not null && _messages.Values.All(message => message.ThreadId != threadId))
        {
            throw GmailErrors.NotFound();
        }

        return Threading.Find(_messages.Values, content, threadId);
    }

    private MailMessage Add(MailContent content, string? threadId, params string[] labels)
    {
        var id = _ids.GmailId();
        var message = new MailMessage(id, threadId ?? id, content, _clock.GetUtcNow(), labels)
        {
            Place = ++_lastPlace,
            FoundFrom = _real.GetUtcNow() + Rules.SearchLag,
        };
        _messages.Add(id, message);
        _newestFirst = null;
        History.Add(HistoryKind.MessageAdded, message);
        _changes.Say("mail");
        return message;
    }

    private void Remove(MailMessage message)
    {
        if (_messages.Remove(message.Id))
        {
            _newestFirst = null;
            History.Add(HistoryKind.MessageDeleted, message);
            _changes.Say("mail");
        }
    }
}
