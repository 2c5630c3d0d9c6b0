using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail.Store;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

/// <summary>Gmail's own labels, which cannot be changed, and those that the user makes.</summary>
internal static class LabelRoutes
{
    private const int NameLengthMax = 225;

    public static void Map(MailMethods methods, Mailbox mailbox)
    {
        methods.Map("labels.list", _ => List(mailbox));
        methods.Map("labels.get", call => Get(mailbox, call.Id));
        methods.Map("labels.create", call => Create(mailbox, call.Body));
        methods.Map("labels.update", call => Change(mailbox, call, keepsRest: false));
        methods.Map("labels.patch", call => Change(mailbox, call, keepsRest: true));
        methods.Map("labels.delete", call => Delete(mailbox, call.Id));
    }

    private static JsonObject List(Mailbox mailbox) =>
        new()
        {
            ["labels"] = new JsonArray([
                .. Labels.System.Select(SystemLabel),
                .. mailbox
                    .State.Labels.Values.OrderBy(label => label.Id, StringComparer.Ordinal)
                    .Select(Listed),
            ]),
        };

    private static JsonObject Get(Mailbox mailbox, string id)
    {
        var json =
            Labels.System.Contains(id) ? SystemLabel(id)
            : mailbox.State.Labels.TryGetValue(id, out var label) ? Listed(label)
            : throw GmailErrors.NotFound();
        var messages = mailbox.Messages.Where(message => message.Has(id)).ToList();
        var unread = messages.Where(message => message.Has(Labels.Unread)).ToList();
        json["messagesTotal"] = messages.Count;
        json["messagesUnread"] = unread.Count;
        json["threadsTotal"] = messages.DistinctBy(message => message.ThreadId).Count();
        json["threadsUnread"] = unread.DistinctBy(message => message.ThreadId).Count();
        return json;
    }

    private static JsonObject Create(Mailbox mailbox, JsonObject body)
    {
        var number = mailbox.State.LastLabel + 1;
        var label = Read(
            mailbox,
            body,
            new MailLabel(
                $"Label_{number.ToString(CultureInfo.InvariantCulture)}",
                "",
                "show",
                "labelShow",
                null
            )
        );
        mailbox.State = mailbox.State with
        {
            Labels = mailbox.State.Labels.Add(label.Id, label),
            LastLabel = number,
        };
        return Show(label);
    }

    /// <summary>A patch keeps what it does not name; an update sets it back.</summary>
    private static JsonObject Change(Mailbox mailbox, MailCall call, bool keepsRest)
    {
        var present = Own(mailbox, call.Id, "update");
        var label = Read(
            mailbox,
            call.Body,
            keepsRest ? present : new MailLabel(present.Id, "", "show", "labelShow", null)
        );
        mailbox.State = mailbox.State with
        {
            Labels = mailbox.State.Labels.SetItem(label.Id, label),
        };
        return Listed(label);
    }

    private static JsonObject? Delete(Mailbox mailbox, string id)
    {
        var label = Own(mailbox, id, "delete");
        foreach (var message in mailbox.Messages.Where(message => message.Has(label.Id)))
        {
            mailbox.Relabel(message, [], [label.Id]);
        }

        mailbox.State = mailbox.State with { Labels = mailbox.State.Labels.Remove(label.Id) };
        return null;
    }

    private static MailLabel Own(Mailbox mailbox, string id, string what) =>
        mailbox.State.Labels.GetValueOrDefault(id)
        ?? throw (
            Labels.System.Contains(id)
                ? GmailErrors.Invalid($"Invalid {what} request")
                : GmailErrors.NotFound()
        );

    private static MailLabel Read(Mailbox mailbox, JsonObject body, MailLabel present)
    {
        var label = present with
        {
            Name = body.Text("name")?.Trim() ?? present.Name,
            MessageListVisibility =
                body.Text("messageListVisibility") ?? present.MessageListVisibility,
            LabelListVisibility = body.Text("labelListVisibility") ?? present.LabelListVisibility,
            Color = body.Part("color") is { } color
                ? LabelPalette.Checked(color.DeepClone().AsObject())
                : present.Color,
        };
        return label.Name.Length is 0 or > NameLengthMax || Labels.IsReserved(label.Name)
                ? throw GmailErrors.Invalid("Invalid label name")
            : mailbox.State.Labels.Values.Any(other => IsSame(other, label))
                ? throw GmailErrors.Conflict("Label name exists or conflicts")
            : label;
    }

    private static bool IsSame(MailLabel other, MailLabel label) =>
        other.Id != label.Id && other.Name.Equals(label.Name, StringComparison.OrdinalIgnoreCase);

    private static JsonObject SystemLabel(string id)
    {
        var json = new JsonObject { ["id"] = id, ["name"] = id };
        if (Labels.IsHidden(id))
        {
            json["messageListVisibility"] = "hide";
            json["labelListVisibility"] = "labelHide";
        }

        json["type"] = "system";
        return json;
    }

    private static JsonObject Listed(MailLabel label)
    {
        var json = Show(label);
        json["type"] = "user";
        return json;
    }

    private static JsonObject Show(MailLabel label)
    {
        var json = new JsonObject
        {
            ["id"] = label.Id,
            ["name"] = label.Name,
            ["messageListVisibility"] = label.MessageListVisibility,
            ["labelListVisibility"] = label.LabelListVisibility,
        };
        if (label.Color is { } color)
        {
            json["color"] = color.DeepClone();
        }

        return json;
    }
}
