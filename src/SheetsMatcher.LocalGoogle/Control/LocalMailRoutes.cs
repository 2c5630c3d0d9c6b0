using System.Globalization;
using System.Text.Json.Nodes;
using MimeKit;
using SheetsMatcher.LocalGoogle.Gmail;
using SheetsMatcher.LocalGoogle.Gmail.Mime;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Control;

/// <summary>
/// The mail of everybody who took part, and what people do to it without a program.
/// </summary>
internal sealed class LocalMailRoutes(Mailbox mailbox)
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/local/mail", routed => List(routed.Request));
        routes.Map("GET", "/local/mail/addresses", _ => Addresses());
        routes.Map("POST", "/local/mail/incoming", routed => Receive(routed.Request));
        routes.Map(
            "POST",
            "/local/mail/drafts/{id}/send-from-web",
            routed => LocalResponse.Json(Show(mailbox.SendFromWeb(routed.Values["id"]), "sent"))
        );
        routes.Map("POST", "/local/mail/drafts/{id}/edit-in-web", Edit);
        routes.Map("POST", "/local/mail/drafts/{id}/discard", Discard);
    }

    private LocalResponse List(LocalRequest request)
    {
        var address = request.QueryValue("address") ?? mailbox.Address;
        return LocalResponse.Json(
            new JsonArray([
                .. PostOffice.Of(mailbox, address).Select(item => Show(item.Message, item.Box)),
            ])
        );
    }

    private LocalResponse Addresses() =>
        LocalResponse.Json(
            new JsonArray([
                .. PostOffice
                    .Addresses(mailbox)
                    .Select(item => new JsonObject
                    {
                        ["address"] = item.Address,
                        ["count"] = item.Count,
                        ["isMailbox"] = PostOffice.IsOwn(mailbox, item.Address),
                    }),
            ])
        );

    /// <summary>A message that somebody writes to the mailbox: a reply, or a bounce.</summary>
    private LocalResponse Receive(LocalRequest request)
    {
        var body = JsonBody.Read(request);
        var from = body.RequiredText("from");
        if (!MailboxAddress.TryParse(from, out var sender))
        {
            throw JsonMembers.Wrong("from", "must be an email address");
        }

        using var text = new TextPart("plain") { Text = body.Text("text") ?? "" };
        using var mime = new MimeMessage(
            [sender],
            [MailboxAddress.Parse(mailbox.Address)],
            body.Text("subject") ?? "",
            text
        );
        mime.Date = mailbox.Now;
        mime.MessageId = body.Text("messageId") ?? $"{mailbox.Messages.Count + 1}@mail.example.org";
        if (body.Text("inReplyTo") is { } repliedTo)
        {
            mime.InReplyTo = repliedTo;
        }

        return LocalResponse.Json(Show(mailbox.Receive(MailContent.Of(mime)), "inbox"));
    }

    /// <summary>
    /// A person changes the subject or the text of a draft; formatting is lost with the old text.
    /// </summary>
    private LocalResponse Edit(RoutedRequest routed)
    {
        var body = JsonBody.Read(routed.Request);
        var draft = mailbox.Draft(routed.Values["id"]);
        var content = draft.Message.Content.With(mime =>
        {
            mime.Subject = body.Text("subject") ?? mime.Subject ?? "";
            if (body.Text("text") is { } text)
            {
                mime.Body = new TextPart("plain") { Text = text };
            }
        });
        var edited = mailbox.EditFromWeb(draft.Id, content);
        return LocalResponse.Json(Show(edited.Message, "drafts"));
    }

    private LocalResponse Discard(RoutedRequest routed)
    {
        mailbox.DeleteDraft(routed.Values["id"]);
        return LocalResponse.Empty();
    }

    private JsonObject Show(MailMessage message, string box) =>
        new()
        {
            ["id"] = message.Id,
            ["threadId"] = message.ThreadId,
            ["draftId"] = mailbox
                .Drafts.FirstOrDefault(draft => draft.Message.Id == message.Id)
                ?.Id,
            ["from"] = message.Content.Mime.From.ToString(),
            ["to"] = message.Content.Mime.To.ToString(),
            ["subject"] = message.Content.Subject,
            ["date"] = message.InternalDate.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture
            ),
            ["text"] = message.Content.Text,
            ["html"] = message.Content.Html,
            ["labels"] = MessageFormat.Texts(message.Labels),
            ["undelivered"] = MessageFormat.Texts(
                message.Undelivered.Order(StringComparer.Ordinal)
            ),
            ["box"] = box,
        };
}
