using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail.Mime;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

internal static class ThreadRoutes
{
    public static void Map(MailMethods methods, Mailbox mailbox)
    {
        methods.Map("threads.list", call => List(mailbox, call));
        methods.Map("threads.get", call => Get(mailbox, call));
        methods.Map("threads.trash", call => Relabel(mailbox, call, MessageChanges.ToTrash));
        methods.Map("threads.untrash", call => Relabel(mailbox, call, MessageChanges.OutOfTrash));
        methods.Map(
            "threads.modify",
            call => Relabel(mailbox, call, LabelIds.Of(mailbox, call.Body))
        );
        methods.Map("threads.delete", call => Delete(mailbox, call));
    }

    private static JsonObject List(Mailbox mailbox, MailCall call)
    {
        var filter = MessageFilter.Of(call, mailbox);
        return mailbox
            .Messages.Where(filter.Fits)
            .DistinctBy(message => message.ThreadId)
            .ToList()
            .Page(call)
            .Estimated("threads", latest => Outline(mailbox, latest));
    }

    private static JsonObject Outline(Mailbox mailbox, MailMessage latest) =>
        new()
        {
            ["id"] = latest.ThreadId,
            ["snippet"] = latest.Content.Snippet,
            ["historyId"] = HistoryId(mailbox.State.Thread(latest.ThreadId)),
        };

    /// <summary>All messages of the thread, oldest first, drafts included.</summary>
    private static JsonObject Get(Mailbox mailbox, MailCall call)
    {
        var format = MessageFormat.Of(call);
        if (format.Name == "raw")
        {
            throw GmailErrors.Invalid("Invalid value for format: raw");
        }

        var messages = Thread(mailbox, call);
        return new JsonObject
        {
            ["id"] = call.Id,
            ["historyId"] = HistoryId(messages),
            ["messages"] = new JsonArray([.. messages.Select(format.Show)]),
        };
    }

    private static JsonObject Relabel(Mailbox mailbox, MailCall call, LabelIds change) =>
        new()
        {
            ["id"] = call.Id,
            ["messages"] = new JsonArray([
                .. Thread(mailbox, call)
                    .Select(message =>
                        MessageFormat.Brief(mailbox.Relabel(message, change.Add, change.Remove))
                    ),
            ]),
        };

    private static JsonObject? Delete(Mailbox mailbox, MailCall call)
    {
        foreach (var message in Thread(mailbox, call))
        {
            mailbox.Delete(message);
        }

        return null;
    }

    private static IReadOnlyList<MailMessage> Thread(Mailbox mailbox, MailCall call) =>
        mailbox.State.Thread(GmailErrors.CheckedId(call.Id)) is { Count: > 0 } messages
            ? messages
            : throw GmailErrors.NotFound();

    private static string HistoryId(IReadOnlyList<MailMessage> messages) =>
        messages.Max(message => message.HistoryId).ToString(CultureInfo.InvariantCulture);
}
