using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Gmail;

internal static class HistoryRoutes
{
    public static void Map(UserRoutes users, Mailbox mailbox) =>
        users.Map("GET", "/history", routed => List(mailbox, routed.Request));

    private static JsonObject List(Mailbox mailbox, LocalRequest request)
    {
        var records = mailbox.History.Since(Start(request)) ?? throw GmailErrors.NotFound();
        var kinds = request.QueryValues("historyTypes").Select(Kind).ToHashSet();
        var label = request.QueryValue("labelId");
        var page = records
            .Where(record => kinds.Count == 0 || kinds.Contains(record.Kind))
            .Where(record => label is null || record.Labels.Contains(label))
            .ToList()
            .Page(request);
        var json = new JsonObject();
        if (page.Items.Count > 0)
        {
            json["history"] = new JsonArray([.. page.Items.Select(Show)]);
        }

        if (page.NextToken is { } token)
        {
            json["nextPageToken"] = token;
        }

        json["historyId"] = Number(mailbox.History.LastId);
        return json;
    }

    private static long Start(LocalRequest request) =>
        request.QueryValue("startHistoryId") is not { } text
            ? throw GmailErrors.Invalid("Missing required parameter: startHistoryId")
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
        : throw GmailErrors.Invalid($"Invalid startHistoryId: {text}");

    private static HistoryKind Kind(string name) =>
        name switch
        {
            "messageAdded" => HistoryKind.MessageAdded,
            "messageDeleted" => HistoryKind.MessageDeleted,
            "labelAdded" => HistoryKind.LabelAdded,
            "labelRemoved" => HistoryKind.LabelRemoved,
            _ => throw GmailErrors.Invalid($"Invalid historyTypes: {name}"),
        };

    private static JsonObject Show(HistoryRecord record)
    {
        var change = new JsonObject { ["message"] = Message(record, withLabels: true) };
        if (record.Changed.Count > 0)
        {
            change["labelIds"] = MessageFormat.Texts(record.Changed);
        }

        return new JsonObject
        {
            ["id"] = Number(record.Id),
            ["messages"] = new JsonArray(Message(record, withLabels: false)),
            [ListName(record.Kind)] = new JsonArray(change),
        };
    }

    private static string ListName(HistoryKind kind) =>
        kind switch
        {
            HistoryKind.MessageAdded => "messagesAdded",
            HistoryKind.MessageDeleted => "messagesDeleted",
            HistoryKind.LabelAdded => "labelsAdded",
            _ => "labelsRemoved",
        };

    private static JsonObject Message(HistoryRecord record, bool withLabels)
    {
        var json = new JsonObject { ["id"] = record.MessageId, ["threadId"] = record.ThreadId };
        if (withLabels)
        {
            json["labelIds"] = MessageFormat.Texts(record.Labels);
        }

        return json;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
