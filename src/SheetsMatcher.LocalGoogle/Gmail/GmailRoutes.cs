using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>Gmail v1 for one mailbox.</summary>
internal static class GmailRoutes
{
    public static void Map(RouteTable routes, Mailbox mailbox)
    {
        var users = new UserRoutes(routes, mailbox.Address);
        ProfileRoutes.Map(users, mailbox);
        DraftRoutes.Map(users, mailbox);
        MessageRoutes.Map(users, mailbox);
        ThreadRoutes.Map(users, mailbox);
        HistoryRoutes.Map(users, mailbox);
    }
}

/// <summary>Routes below <c>/gmail/v1/users/{userId}</c>, for the mailbox's own user.</summary>
internal sealed class UserRoutes(RouteTable routes, string address)
{
    private const string Root = "/gmail/v1/users/{userId}";

    public void Map(string method, string path, Func<RoutedRequest, JsonObject?> answer) =>
        routes.Map(method, Root + path, routed => Answer(routed, answer));

    /// <summary>
    /// Maps the upload variant, which carries the message's bytes as its body, as well.
    /// </summary>
    public void MapWithUpload(string method, string path, Func<RoutedRequest, JsonObject?> answer)
    {
        Map(method, path, answer);
        routes.Map(method, "/upload" + Root + path, routed => Answer(routed, answer));
    }

    private LocalResponse Answer(RoutedRequest routed, Func<RoutedRequest, JsonObject?> answer)
    {
        CheckUser(routed.Values["userId"]);
        // A mask that cannot be read is refused before anything is done.
        var mask = MailFields.Of(routed.Request);
        if (answer(routed) is not { } body)
        {
            return LocalResponse.Empty();
        }

        mask?.Prune(body);
        return LocalResponse.Json(body);
    }

    private void CheckUser(string userId)
    {
        if (userId != "me" && !userId.Equals(address, StringComparison.OrdinalIgnoreCase))
        {
            throw GmailErrors.Forbidden($"Delegation denied for {address}");
        }
    }
}
