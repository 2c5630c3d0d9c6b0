using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail.Mime;
using SheetsMatcher.LocalGoogle.Gmail.Store;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

/// <summary>Messages labelled, put into the trash and deleted, one or many at a time.</summary>
internal static class MessageChanges
{
    public static readonly LabelIds ToTrash = new([Labels.Trash], [Labels.Inbox]);
    public static readonly LabelIds OutOfTrash = new([], [Labels.Trash]);

    public static void Map(MailMethods methods, Mailbox mailbox)
    {
        methods.Map("messages.delete", call => Delete(mailbox, [mailbox.Message(call.Id)]));
        methods.Map("messages.trash", call => Relabel(mailbox, call, ToTrash));
        methods.Map("messages.untrash", call => Relabel(mailbox, call, OutOfTrash));
        methods.Map(
            "messages.modify",
            call => Relabel(mailbox, call, LabelIds.Of(mailbox, call.Body))
        );
        methods.Map("messages.batchModify", call => ModifyMany(mailbox, call));
        methods.Map(
            "messages.batchDelete",
            call => Delete(mailbox, LabelIds.Messages(mailbox, call.Body))
        );
    }

    private static JsonObject Relabel(Mailbox mailbox, MailCall call, LabelIds change) =>
        MessageFormat.Brief(mailbox.Relabel(mailbox.Message(call.Id), change.Add, change.Remove));

    private static JsonObject? ModifyMany(Mailbox mailbox, MailCall call)
    {
        var messages = LabelIds.Messages(mailbox, call.Body);
        var change = LabelIds.Of(mailbox, call.Body);
        foreach (var message in messages)
        {
            mailbox.Relabel(message, change.Add, change.Remove);
        }

        return null;
    }

    private static JsonObject? Delete(Mailbox mailbox, IReadOnlyList<MailMessage> messages)
    {
        foreach (var message in messages)
        {
            mailbox.Delete(message);
        }

        return null;
    }
}
