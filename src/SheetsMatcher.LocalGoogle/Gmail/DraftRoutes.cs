using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail.Search;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Gmail;

internal static class DraftRoutes
{
    public static void Map(UserRoutes users, Mailbox mailbox)
    {
        users.MapWithUpload("POST", "/drafts", routed => Create(mailbox, routed.Request));
        users.MapWithUpload("POST", "/drafts/send", routed => Send(mailbox, routed.Request));
        users.MapWithUpload("PUT", "/drafts/{id}", routed => Update(mailbox, routed));
        users.Map("GET", "/drafts", routed => List(mailbox, routed.Request));
        users.Map("GET", "/drafts/{id}", routed => Get(mailbox, routed));
        users.Map("DELETE", "/drafts/{id}", routed => Delete(mailbox, routed.Values["id"]));
    }

    private static JsonObject Create(Mailbox mailbox, LocalRequest request)
    {
        var raw = RawMessage.OfDraft(request);
        return Brief(mailbox.CreateDraft(raw.Content, raw.ThreadId));
    }

    private static JsonObject Update(Mailbox mailbox, RoutedRequest routed) =>
        Brief(mailbox.UpdateDraft(routed.Values["id"], RawMessage.OfDraft(routed.Request).Content));

    /// <summary>A message in the body replaces the draft's own before it is sent.</summary>
    private static JsonObject Send(Mailbox mailbox, LocalRequest request)
    {
        var body = JsonBody.Read(request);
        var id = body.Text("id") ?? throw GmailErrors.Invalid("Missing draft id");
        if (body.Part("message") is { } message && message.Text("raw") is { Length: > 0 })
        {
            mailbox.UpdateDraft(id, RawMessage.Of(message).Content);
        }

        return MessageFormat.Brief(mailbox.SendDraft(id));
    }

    private static JsonObject List(Mailbox mailbox, LocalRequest request)
    {
        var fits = SearchQuery.Of(request.QueryValue("q"), mailbox);
        var drafts = mailbox
            .Drafts.Where(draft => fits.Matches(draft.Message))
            .ToList()
            .Page(request);
        var json = new JsonObject();
        if (drafts.Items.Count > 0)
        {
            json["drafts"] = new JsonArray([
                .. drafts.Items.Select(draft => new JsonObject
                {
                    ["id"] = draft.Id,
                    ["message"] = MessageFormat.Ids(draft.Message),
                }),
            ]);
        }

        return json.Ending(drafts);
    }

    private static JsonObject Get(Mailbox mailbox, RoutedRequest routed)
    {
        var draft = mailbox.Draft(routed.Values["id"]);
        return new JsonObject
        {
            ["id"] = draft.Id,
            ["message"] = MessageFormat.Of(routed.Request).Show(draft.Message),
        };
    }

    private static JsonObject? Delete(Mailbox mailbox, string id)
    {
        mailbox.DeleteDraft(id);
        return null;
    }

    private static JsonObject Brief(MailDraft draft) =>
        new() { ["id"] = draft.Id, ["message"] = MessageFormat.Brief(draft.Message) };
}
