using System.Globalization;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Gmail;

internal static class ProfileRoutes
{
    public static void Map(UserRoutes users, Mailbox mailbox)
    {
        users.Map("GET", "/profile", _ => Profile(mailbox));
        users.Map("GET", "/labels", _ => List());
        users.Map("GET", "/labels/{id}", routed => Label(mailbox, routed.Values["id"]));
    }

    private static JsonObject Profile(Mailbox mailbox) =>
        new()
        {
            ["emailAddress"] = mailbox.Address,
            ["messagesTotal"] = mailbox.Messages.Count,
            ["threadsTotal"] = mailbox.Messages.DistinctBy(message => message.ThreadId).Count(),
            ["historyId"] = mailbox.History.LastId.ToString(CultureInfo.InvariantCulture),
        };

    private static JsonObject List() =>
        new() { ["labels"] = new JsonArray([.. Labels.All.Select(Outline)]) };

    private static JsonObject Label(Mailbox mailbox, string id)
    {
        if (!Labels.All.Contains(id))
        {
            throw GmailErrors.NotFound();
        }

        var messages = mailbox.Messages.Where(message => message.Has(id)).ToList();
        var json = Outline(id);
        json["messagesTotal"] = messages.Count;
        json["messagesUnread"] = messages.Count(message => message.Has(Labels.Unread));
        json["threadsTotal"] = messages.DistinctBy(message => message.ThreadId).Count();
        return json;
    }

    private static JsonObject Outline(string id) =>
        new()
        {
            ["id"] = id,
            ["name"] = id,
            ["type"] = "system",
        };
}
