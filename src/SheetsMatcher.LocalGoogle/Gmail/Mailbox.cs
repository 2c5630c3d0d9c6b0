using System.Collections.Immutable;
using SheetsMatcher.LocalGoogle.Gmail.Mime;
using SheetsMatcher.LocalGoogle.Gmail.Store;
using SheetsMatcher.LocalGoogle.Snapshots;

namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>
/// The one Gmail mailbox: messages, drafts, labels and what changed. Not safe for several threads
/// by itself: the service holds one lock around every request.
/// </summary>
public sealed partial class Mailbox : ISnapshotPart
{
    private readonly IdSource _ids;
    private readonly TimeProvider _clock;
    private readonly TimeProvider _real;
    private readonly ChangeFeed _changes;
    private MailboxState _state = MailboxState.Empty;
    private IReadOnlyList<MailMessage>? _newestFirst;

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
    }

    public string Address { get; }

    public MailRules Rules { get; } = new();

    /// <summary>Every message, drafts, spam and trash included, newest first.</summary>
    public IReadOnlyList<MailMessage> Messages =>
        _newestFirst ??= [
            .. _state
                .Messages.Values.OrderByDescending(message => message.InternalDate)
                .ThenByDescending(message => message.Place),
        ];

    /// <summary>The drafts that <c>drafts.list</c> shows, newest first.</summary>
    public IReadOnlyList<MailDraft> Drafts =>
        [
            .. _state
                .Drafts.Values.Where(draft => !draft.IsOrphan)
                .OrderByDescending(draft => draft.Message.Place),
        ];

    internal MailboxState State
    {
        get => _state;
        set
        {
            _newestFirst = ReferenceEquals(_state.Messages, value.Messages) ? _newestFirst : null;
            _state = value;
            _changes.Say("mail");
        }
    }

    internal DateTimeOffset Now => _clock.GetUtcNow();

    public MailMessage Message(string id) =>
        _state.Messages.GetValueOrDefault(GmailErrors.CheckedId(id))
        ?? throw GmailErrors.NotFound();

    public MailDraft Draft(string id) =>
        _state.Drafts.GetValueOrDefault(id) ?? throw GmailErrors.NotFound();

    public MailDraft CreateDraft(MailContent content, string? threadId)
    {
        Recipients.Check(content.Mime);
        var message = Add(content, ThreadOf(content, threadId), [Labels.Draft]);
        return Keep(new MailDraft(_ids.DraftId(), message));
    }

    /// <summary>The draft's id stays; its message is another one.</summary>
    public MailDraft UpdateDraft(string id, MailContent content, string? threadId = null)
    {
        var draft = OpenDraft(id);
        Recipients.Check(content.Mime);
        var thread = threadId is null ? draft.Message.ThreadId : ThreadOf(content, threadId);
        Remove(draft.Message);
        return Keep(draft with { Message = Add(content, thread, [Labels.Draft]) });
    }

    /// <summary>As a person edits a draft in the web page; its id may change with it.</summary>
    public MailDraft EditFromWeb(string draftId, MailContent content)
    {
        var draft = UpdateDraft(draftId, content);
        if (!Rules.WebEditChangesDraftId)
        {
            return draft;
        }

        State = _state with { Drafts = _state.Drafts.Remove(draftId) };
        return Keep(draft with { Id = _ids.DraftId() });
    }

    /// <summary>Deletes the draft for good; of an orphan, the sent message itself.</summary>
    public void DeleteDraft(string id) => DropDraft(Draft(id));

    /// <summary>A message from somebody else arrives.</summary>
    public MailMessage Receive(MailContent content) =>
        Add(content, ThreadOf(content, null), [Labels.Inbox, Labels.Unread]);

    /// <summary>A message is put into the mailbox as it is, without being sent.</summary>
    internal MailMessage Insert(
        MailContent content,
        string? threadId,
        ImmutableSortedSet<string> labels,
        DateTimeOffset date
    ) => Add(content, ThreadOf(content, threadId), labels, date);

    public MailMessage Relabel(
        MailMessage message,
        IReadOnlyList<string> add,
        IReadOnlyList<string> remove
    )
    {
        ImmutableArray<string> removed = [.. remove.Where(message.Has).Distinct()];
        ImmutableArray<string> added =
        [
            .. add.Where(label => !message.Has(label) && !remove.Contains(label)).Distinct(),
        ];
        var relabelled = message with { Labels = message.Labels.Except(removed).Union(added) };
        relabelled = Recorded(relabelled, HistoryKind.LabelAdded, added);
        relabelled = Recorded(relabelled, HistoryKind.LabelRemoved, removed);
        State = _state.Replacing(relabelled);
        return relabelled;
    }

    /// <summary>Deletes a message for good, and its draft with it.</summary>
    public void Delete(MailMessage message)
    {
        Remove(message);
        State = _state with
        {
            Drafts = _state.Drafts.RemoveRange(
                _state
                    .Drafts.Values.Where(draft => draft.Message.Id == message.Id)
                    .Select(draft => draft.Id)
            ),
        };
    }

    internal string NewUploadId() => $"AHmUCY{_ids.Text(40)}";

    internal bool IsFound(MailMessage message) => message.FoundFrom <= _real.GetUtcNow();

    object ISnapshotPart.Capture() => _state;

    void ISnapshotPart.Restore(object captured) => State = (MailboxState)captured;

    private MailDraft OpenDraft(string id) =>
        Draft(id) is { IsOrphan: false } draft
            ? draft
            : throw GmailErrors.Invalid("Message not a draft");

    private MailDraft Keep(MailDraft draft)
    {
        State = _state with { Drafts = _state.Drafts.SetItem(draft.Id, draft) };
        return draft;
    }

    private void DropDraft(MailDraft draft)
    {
        Remove(draft.Message);
        State = _state with { Drafts = _state.Drafts.Remove(draft.Id) };
    }

    private string? ThreadOf(MailContent content, string? threadId) =>
        threadId is null || _state.HasThread(GmailErrors.CheckedId(threadId))
            ? Threading.Find(_state, content, threadId)
            : throw GmailErrors.NotFound();

    private MailMessage Add(
        MailContent content,
        string? threadId,
        ImmutableSortedSet<string> labels,
        DateTimeOffset? date = null,
        ImmutableHashSet<string>? undelivered = null
    )
    {
        var id = _ids.GmailId();
        var message = new MailMessage(
            id,
            threadId ?? id,
            content,
            date ?? Now,
            labels.WithComparer(StringComparer.Ordinal)
        )
        {
            Place = _state.LastPlace + 1,
            FoundFrom = _real.GetUtcNow() + Rules.SearchLag,
            Undelivered = undelivered ?? [],
        };
        message = Recorded(message, HistoryKind.MessageAdded, []);
        State = _state.Adding(message);
        return message;
    }

    private void Remove(MailMessage message)
    {
        if (_state.Messages.ContainsKey(message.Id))
        {
            Recorded(message, HistoryKind.MessageDeleted, []);
            State = _state.Without(message);
        }
    }

    /// <summary>Notes a change; one that changed no label is none.</summary>
    private MailMessage Recorded(
        MailMessage message,
        HistoryKind kind,
        ImmutableArray<string> changed
    )
    {
        var isNone = kind is HistoryKind.LabelAdded or HistoryKind.LabelRemoved && changed.IsEmpty;
        if (isNone)
        {
            return message;
        }

        State = _state.Recording(kind, message, Now, changed);
        return message with { HistoryId = _state.History.LastId };
    }
}
