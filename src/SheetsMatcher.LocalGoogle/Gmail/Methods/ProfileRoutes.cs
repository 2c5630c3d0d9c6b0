using System.Globalization;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

/// <summary>The mailbox's user and the one address that it sends as.</summary>
internal static class ProfileRoutes
{
    public static void Map(MailMethods methods, Mailbox mailbox)
    {
        methods.Map("getProfile", _ => Profile(mailbox));
        methods.Map(
            "settings.sendAs.list",
            _ => new JsonObject { ["sendAs"] = new JsonArray(Alias(mailbox)) }
        );
        methods.Map("settings.sendAs.get", call => Alias(mailbox, call.Values["sendAsEmail"]));
    }

    private static JsonObject Profile(Mailbox mailbox) =>
        new()
        {
            ["emailAddress"] = mailbox.Address,
            ["messagesTotal"] = mailbox.Messages.Count,
            ["threadsTotal"] = mailbox.Messages.DistinctBy(message => message.ThreadId).Count(),
            ["historyId"] = mailbox.State.History.LastId.ToString(CultureInfo.InvariantCulture),
        };

    private static JsonObject Alias(Mailbox mailbox, string address) =>
        address.Equals(mailbox.Address, StringComparison.OrdinalIgnoreCase)
            ? Alias(mailbox)
            : throw GmailErrors.NotFound();

    private static JsonObject Alias(Mailbox mailbox) =>
        new()
        {
            ["sendAsEmail"] = mailbox.Address,
            ["displayName"] = "",
            ["replyToAddress"] = "",
            ["signature"] = "",
            ["isPrimary"] = true,
            ["isDefault"] = true,
        };
}
