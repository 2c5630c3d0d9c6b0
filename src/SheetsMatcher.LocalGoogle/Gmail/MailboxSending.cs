using System.Collections.Immutable;
using SheetsMatcher.LocalGoogle.Gmail.Mime;
using SheetsMatcher.LocalGoogle.Gmail.Store;

namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>What goes out of the mailbox, and what comes back.</summary>
public sealed partial class Mailbox
{
    /// <summary>
    /// The draft is gone afterwards; what was sent is a new message in the same thread.
    /// </summary>
    public MailMessage SendDraft(string id)
    {
        var draft = OpenDraft(id);
        var sent = Deliver(draft.Message.Content, draft.Message.ThreadId);
        DropDraft(draft);
        return sent;
    }

    /// <summary>As a person does in the web page.</summary>
    public MailMessage SendFromWeb(string draftId)
    {
        var sent = SendDraft(draftId);
        if (Rules.WebSendLeavesOrphan)
        {
            Keep(new MailDraft(draftId, sent, IsOrphan: true));
        }

        return sent;
    }

    public MailMessage Send(MailContent content, string? threadId) =>
        Deliver(content, ThreadOf(content, threadId));

    /// <summary>Puts the bounces whose time has come into the inbox, in their threads.</summary>
    internal void TakeBounces()
    {
        var now = Now;
        if (_state.Bounces.IsEmpty || _state.Bounces.All(bounce => bounce.Due > now))
        {
            return;
        }

        var due = _state.Bounces.Where(bounce => bounce.Due <= now).ToList();
        State = _state with { Bounces = _state.Bounces.RemoveAll(due.Contains) };
        foreach (var bounce in due.Where(bounce => _state.Messages.ContainsKey(bounce.MessageId)))
        {
            var sent = _state.Messages[bounce.MessageId];
            var notice = bounce.Notice(sent, Address, $"{_ids.Text(24)}@mx.google.com");
            Add(notice, sent.ThreadId, [Labels.Inbox, Labels.Unread], bounce.Due);
        }
    }

    private MailMessage Deliver(MailContent content, string? threadId)
    {
        var now = Now;
        var prepared = Outgoing.Prepare(content, Address, _ids, now);
        var recipients = prepared.Recipients;
        State = _state with
        {
            Sent = _state.Sent.With(recipients.Count, Rules.RecipientsPerDay, now),
        };
        ImmutableSortedSet<string> labels = recipients.Contains(Address.ToLowerInvariant())
            ? [Labels.Sent, Labels.Inbox, Labels.Unread]
            : [Labels.Sent];
        var bouncing = recipients.Where(to => MailRules.Names(Rules.Bouncing, to)).ToList();
        var vanishing = recipients.Where(to => MailRules.Names(Rules.Vanishing, to));
        var sent = Add(prepared, threadId, labels, now, [.. bouncing, .. vanishing]);
        State = _state with
        {
            Bounces = _state.Bounces.AddRange(
                bouncing.Select(to => new Bounce(sent.Id, to, now + Rules.BounceAfter))
            ),
        };
        return sent;
    }
}
