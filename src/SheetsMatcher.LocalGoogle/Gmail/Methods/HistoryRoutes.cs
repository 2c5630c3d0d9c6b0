using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail.Mime;
using SheetsMatcher.LocalGoogle.Gmail.Store;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

internal static class HistoryRoutes
{
    public static void Map(MailMethods methods, Mailbox mailbox) =>
        methods.Map("history.list", call => List(mailbox, call));

    private static JsonObject List(Mailbox mailbox, MailCall call)
    {
        var history = mailbox.State.History;
        var records = history.Since(Start(call), mailbox.Now) ?? throw GmailErrors.NotFound();
        var kinds = call.Request.QueryValues("historyTypes").Select(Kind).ToHashSet();
        var label = call.Query("labelId");
        var json = records
            .Where(record => kinds.Count == 0 || kinds.Contains(record.Kind))
            .Where(record => label is null || Concerns(record, label))
            .ToList()
            .Page(call)
            .Answer("history", Show);
        json["historyId"] = Number(history.LastId);
        return json;
    }

    /// <summary>The message has the label, or just lost it.</summary>
    private static bool Concerns(HistoryRecord record, string label) =>
        record.Labels.Contains(label) || record.Changed.Contains(label);

    private static long Start(MailCall call) =>
        call.Query("startHistoryId") is not { } text
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
        if (!record.Changed.IsEmpty)
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
