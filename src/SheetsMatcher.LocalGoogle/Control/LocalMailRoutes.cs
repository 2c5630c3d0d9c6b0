using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Control;

/// <summary>The mail of everybody who took part, as the page shows it.</summary>
internal static class LocalMailRoutes
{
    public static void Map(RouteTable routes, Mailbox mailbox)
    {
        routes.Map("GET", "/local/mail", routed => List(mailbox, routed.Request));
        routes.Map("GET", "/local/mail/addresses", _ => Addresses(mailbox));
    }

    private static LocalResponse List(Mailbox mailbox, LocalRequest request)
    {
        var address = request.QueryValue("address") ?? mailbox.Address;
        return LocalResponse.Json(
            new JsonArray([
                .. PostOffice.Of(mailbox, address).Select(item => Show(item.Message, item.Box)),
            ])
        );
    }

    private static LocalResponse Addresses(Mailbox mailbox) =>
        LocalResponse.Json(
            new JsonArray([
                .. PostOffice
                    .Addresses(mailbox)
                    .Select(address => new JsonObject
                    {
                        ["address"] = address,
                        ["count"] = PostOffice.Of(mailbox, address).Count,
                        ["isMailbox"] = address.Equals(
                            mailbox.Address,
                            StringComparison.OrdinalIgnoreCase
                        ),
                    }),
            ])
        );

    private static JsonObject Show(MailMessage message, string box) =>
        new()
        {
            ["id"] = message.Id,
            ["threadId"] = message.ThreadId,
            ["from"] = message.Content.Mime.From.ToString(),
            ["to"] = message.Content.Mime.To.ToString(),
            ["subject"] = message.Content.Subject,
            ["date"] = message.InternalDate.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture
            ),
            ["text"] = message.Content.Text,
            ["html"] = message.Content.Html,
            ["labels"] = new JsonArray([
                .. message.Labels.Select(label => JsonValue.Create(label)),
            ]),
            ["box"] = box,
        };
}

/// <summary>Who has which messages in which box.</summary>
internal static class PostOffice
{
    /// <summary>An address's messages, newest first, each with <c>sent</c>, <c>inbox</c> or <c>drafts</c>.</summary>
    public static IReadOnlyList<(MailMessage Message, string Box)> Of(
        Mailbox mailbox,
        string address
    ) =>
        address.Equals(mailbox.Address, StringComparison.OrdinalIgnoreCase)
            ? [.. mailbox.Messages.Select(message => (message, OwnBox(message)))]
            :
            [
                .. mailbox
                    .Messages.Where(message => message.Has(Labels.Sent))
                    .Where(message =>
                        Recipients.Of(message.Content.Mime).Contains(address.ToLowerInvariant())
                    )
                    .Select(message => (message, "inbox")),
            ];

    /// <summary>The mailbox itself first, then everybody it wrote to by name.</summary>
    public static IReadOnlyList<string> Addresses(Mailbox mailbox)
    {
        var own = mailbox.Address.ToLowerInvariant();
        return
        [
            own,
            .. mailbox
                .Messages.Where(message => message.Has(Labels.Sent))
                .SelectMany(message => Recipients.Of(message.Content.Mime))
                .Where(address => address != own)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string OwnBox(MailMessage message) =>
        message.Has(Labels.Trash) ? "trash"
        : message.Has(Labels.Draft) ? "drafts"
        : message.Has(Labels.Sent) ? "sent"
        : "inbox";
}
