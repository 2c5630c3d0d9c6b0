using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail.Search;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Gmail;

internal static class MessageRoutes
{
    public static void Map(UserRoutes users, Mailbox mailbox)
    {
        users.MapWithUpload("POST", "/messages/send", routed => Send(mailbox, routed.Request));
        users.Map("GET", "/messages", routed => List(mailbox, routed.Request));
        users.Map(
            "GET",
            "/messages/{id}",
            routed => MessageFormat.Of(routed.Request).Show(mailbox.Message(routed.Values["id"]))
        );
        users.Map("DELETE", "/messages/{id}", routed => Delete(mailbox, routed.Values["id"]));
        users.Map(
            "POST",
            "/messages/{id}/trash",
            routed => Relabel(mailbox, routed, add: [Labels.Trash], remove: [Labels.Inbox])
        );
        users.Map(
            "POST",
            "/messages/{id}/untrash",
            routed => Relabel(mailbox, routed, add: [], remove: [Labels.Trash])
        );
        users.Map("POST", "/messages/{id}/modify", routed => Modify(mailbox, routed));
    }

    private static JsonObject Send(Mailbox mailbox, LocalRequest request)
    {
        var raw = RawMessage.Of(request);
        return MessageFormat.Brief(mailbox.Send(raw.Content, raw.ThreadId));
    }

    private static JsonObject List(Mailbox mailbox, LocalRequest request)
    {
        var messages = MessageFilter.Of(request, mailbox).Messages().Page(request);
        var json = new JsonObject();
        if (messages.Items.Count > 0)
        {
            json["messages"] = new JsonArray([.. messages.Items.Select(MessageFormat.Ids)]);
        }

        return json.Ending(messages);
    }

    private static JsonObject? Delete(Mailbox mailbox, string id)
    {
        mailbox.Delete(mailbox.Message(id));
        return null;
    }

    private static JsonObject Modify(Mailbox mailbox, RoutedRequest routed)
    {
        var body = JsonBody.Read(routed.Request);
        string[] changed = [.. body.Texts("addLabelIds"), .. body.Texts("removeLabelIds")];
        return changed.FirstOrDefault(label => !Labels.All.Contains(label)) is { } unknown
                ? throw GmailErrors.Invalid($"Invalid label: {unknown}")
            : changed.Any(label => label is Labels.Draft or Labels.Sent)
                ? throw GmailErrors.Invalid("Invalid label: DRAFT and SENT cannot be changed")
            : Relabel(mailbox, routed, body.Texts("addLabelIds"), body.Texts("removeLabelIds"));
    }

    private static JsonObject Relabel(
        Mailbox mailbox,
        RoutedRequest routed,
        IReadOnlyList<string> add,
        IReadOnlyList<string> remove
    )
    {
        var message = mailbox.Message(routed.Values["id"]);
        mailbox.Relabel(message, add, remove);
        return MessageFormat.Brief(message);
    }
}

/// <summary>
/// The messages that a list asks for: by query, labels, and with or without spam and trash.
/// </summary>
internal sealed class MessageFilter
{
    private readonly Mailbox _mailbox;
    private readonly SearchQuery _query;
    private readonly IReadOnlyList<string> _labelIds;
    private readonly bool _withSpamAndTrash;

    private MessageFilter(LocalRequest request, Mailbox mailbox)
    {
        _mailbox = mailbox;
        _query = SearchQuery.Of(request.QueryValue("q"), mailbox);
        _labelIds = request.QueryValues("labelIds");
        _withSpamAndTrash =
            request.QueryValue("includeSpamTrash") == "true"
            || _query.NamesSpamOrTrash
            || _labelIds.Any(label => label is Labels.Spam or Labels.Trash);
    }

    public static MessageFilter Of(LocalRequest request, Mailbox mailbox) => new(request, mailbox);

    public IReadOnlyList<MailMessage> Messages() => [.. _mailbox.Messages.Where(Fits)];

    private bool Fits(MailMessage message) =>
        (_withSpamAndTrash || !(message.Has(Labels.Spam) || message.Has(Labels.Trash)))
        && _labelIds.All(message.Has)
        && _query.Matches(message);
}

internal static class ListEnding
{
    /// <summary>Closes a list's answer as Gmail does.</summary>
    public static JsonObject Ending<T>(this JsonObject json, Page<T> page)
    {
        if (page.NextToken is { } token)
        {
            json["nextPageToken"] = token;
        }

        json["resultSizeEstimate"] = page.Total;
        return json;
    }
}
