using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail.Mime;
using SheetsMatcher.LocalGoogle.Gmail.Store;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

/// <summary>Messages read, sent and put in.</summary>
internal static class MessageRoutes
{
    public static void Map(MailMethods methods, Mailbox mailbox)
    {
        methods.Map("messages.send", call => Send(mailbox, call));
        methods.Map("messages.list", call => List(mailbox, call));
        methods.Map("messages.get", call => Get(mailbox, call));
        methods.Map("messages.attachments.get", call => Attachment(mailbox, call));
        methods.Map("messages.insert", call => Put(mailbox, call, dateUsual: "receivedTime"));
        methods.Map("messages.import", call => Put(mailbox, call, dateUsual: "dateHeader"));
    }

    private static JsonObject Send(Mailbox mailbox, MailCall call)
    {
        var raw = RawMessage.Of(call);
        return MessageFormat.Brief(mailbox.Send(raw.Content, raw.ThreadId));
    }

    private static JsonObject List(Mailbox mailbox, MailCall call)
    {
        var filter = MessageFilter.Of(call, mailbox);
        return mailbox
            .Messages.Where(filter.Fits)
            .ToList()
            .Page(call)
            .Estimated("messages", MessageFormat.Ids);
    }

    private static JsonObject Get(Mailbox mailbox, MailCall call) =>
        MessageFormat.Of(call).Show(mailbox.Message(call.Id));

    private static JsonObject Attachment(Mailbox mailbox, MailCall call)
    {
        var message = mailbox.Message(call.Values["messageId"]);
        return MessageParts.Attachment(message.Content.Mime, call.Id)
            ?? throw GmailErrors.Invalid("Invalid attachment token");
    }

    /// <summary>
    /// The message stays as it is: From, Message-Id and recipients are neither checked nor changed.
    /// Only the mailbox's own archive (<c>deleted</c>) is not kept here.
    /// </summary>
    private static JsonObject Put(Mailbox mailbox, MailCall call, string dateUsual)
    {
        if (call.Flag("deleted"))
        {
            throw GmailErrors.NotHere("deleted=true");
        }

        var raw = RawMessage.Of(call);
        LabelIds.Check(mailbox, raw.LabelIds);
        var date = call.Query("internalDateSource") is { Length: > 0 } source ? source : dateUsual;
        ImmutableSortedSet<string> labels = [.. raw.LabelIds];
        return MessageFormat.Brief(
            mailbox.Insert(
                raw.Content,
                raw.ThreadId,
                labels.Contains(Labels.Draft)
                    ? throw GmailErrors.Invalid($"Invalid label: {Labels.Draft}")
                    : labels,
                date switch
                {
                    "receivedTime" => mailbox.Now,
                    "dateHeader" => raw.Content.Date ?? mailbox.Now,
                    _ => throw GmailErrors.Invalid(
                        $"Invalid value at 'internal_date_source', \"{date}\""
                    ),
                }
            )
        );
    }
}
