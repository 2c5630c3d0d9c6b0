using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail.Mime;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

internal static class DraftRoutes
{
    public static void Map(MailMethods methods, Mailbox mailbox)
    {
        methods.Map("drafts.create", call => Create(mailbox, call));
        methods.Map("drafts.send", call => Send(mailbox, call));
        methods.Map("drafts.update", call => Update(mailbox, call));
        methods.Map("drafts.list", call => List(mailbox, call));
        methods.Map("drafts.get", call => Get(mailbox, call));
        methods.Map("drafts.delete", call => Delete(mailbox, call.Id));
    }

    private static JsonObject Create(Mailbox mailbox, MailCall call)
    {
        var raw = RawMessage.OfDraft(call);
        return Brief(mailbox.CreateDraft(raw.Content, raw.ThreadId));
    }

    private static JsonObject Update(Mailbox mailbox, MailCall call)
    {
        _ = mailbox.Draft(call.Id);
        var raw = RawMessage.OfDraft(call);
        return Brief(mailbox.UpdateDraft(call.Id, raw.Content, raw.ThreadId));
    }

    /// <summary>A message in the body replaces the draft's own before it is sent.</summary>
    private static JsonObject Send(Mailbox mailbox, MailCall call)
    {
        var id = call.Body.Text("id") is { Length: > 0 } given
            ? given
            : throw GmailErrors.Invalid("Missing draft id");
        if (call.Media is not null || RawMessage.IsIn(call.Body.Part("message")))
        {
            var raw = RawMessage.OfDraft(call);
            mailbox.UpdateDraft(id, raw.Content, raw.ThreadId);
        }

        return MessageFormat.Brief(mailbox.SendDraft(id));
    }

    private static JsonObject List(Mailbox mailbox, MailCall call)
    {
        var filter = MessageFilter.Of(call, mailbox);
        var drafts = mailbox.Drafts.Where(draft => filter.Fits(draft.Message)).ToList().Page(call);
        return drafts.Estimated(
            "drafts",
            draft => new JsonObject
            {
                ["id"] = draft.Id,
                ["message"] = MessageFormat.Ids(draft.Message),
            }
        );
    }

    private static JsonObject Get(Mailbox mailbox, MailCall call)
    {
        var draft = mailbox.Draft(call.Id);
        return new JsonObject
        {
            ["id"] = draft.Id,
            ["message"] = MessageFormat.Of(call).Show(draft.Message),
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
