using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Gmail;

internal static class ThreadRoutes
{
    public static void Map(UserRoutes users, Mailbox mailbox)
    {
        users.Map("GET", "/threads", routed => List(mailbox, routed.Request));
        users.Map("GET", "/threads/{id}", routed => Get(mailbox, routed));
    }

    private static JsonObject List(Mailbox mailbox, LocalRequest request)
    {
        var threads = MessageFilter
            .Of(request, mailbox)
            .Messages()
            .DistinctBy(message => message.ThreadId)
            .ToList()
            .Page(request);
        var json = new JsonObject();
        if (threads.Items.Count > 0)
        {
            json["threads"] = new JsonArray([
                .. threads.Items.Select(latest => new JsonObject
                {
                    ["id"] = latest.ThreadId,
                    ["snippet"] = latest.Content.Snippet,
                    ["historyId"] = Number(latest.HistoryId),
                }),
            ]);
        }

        return json.Ending(threads);
    }

    /// <summary>All messages of the thread, oldest first, drafts included.</summary>
    private static JsonObject Get(Mailbox mailbox, RoutedRequest routed)
    {
        var id = routed.Values["id"];
        var format = MessageFormat.Of(routed.Request);
        if (format.Name == "raw")
        {
            throw GmailErrors.Invalid("Invalid value for format: raw");
        }

        var messages = mailbox.Messages.Where(message => message.ThreadId == id).Reverse().ToList();
        return messages.Count == 0
            ? throw GmailErrors.NotFound()
            : new JsonObject
            {
                ["id"] = id,
                ["historyId"] = Number(messages.Max(message => message.HistoryId)),
                ["messages"] = new JsonArray([.. messages.Select(format.Show)]),
            };
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
