using Google.Apis.Gmail.v1;
using Google.Apis.Gmail.v1.Data;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;
using GmailDraft = Google.Apis.Gmail.v1.Data.Draft;
using PortDraft = SheetsMatcher.Worker.Ports.Draft;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>The committee's mailbox through the Gmail interface.</summary>
internal sealed class GoogleMailbox(GmailService service, GoogleCalls calls, LetterHead sender)
    : IMailbox
{
    /// <summary>Gmail's name for the account that is signed in.</summary>
    internal const string Me = "me";

    private readonly LetterSearch _search = new(service, calls);
    private string? _address;

    public async ValueTask<string> ReadAddress(CancellationToken cancellation)
    {
        try
        {
            var request = service.Users.GetProfile(Me);
            request.Fields = "emailAddress";
            var profile = await calls.Run("users.getProfile", CallKind.Read, request, cancellation);
            return _address =
                profile.EmailAddress
                ?? throw new GoogleUnavailableException("Google named no address for the mailbox");
        }
        catch (GoogleFault fault)
        {
            throw MailFaults.ForRead(fault);
        }
    }

    public async ValueTask<PortDraft> CreateDraft(Letter letter, CancellationToken cancellation)
    {
        var address = _address ?? await ReadAddress(cancellation);
        var raw = LetterMime.Raw(letter, address, sender, calls.Time.GetUtcNow());
        try
        {
            var draft = await calls.Run(
                "drafts.create",
                CallKind.Send,
                service.Users.Drafts.Create(
                    new GmailDraft { Message = new Message { Raw = raw } },
                    Me
                ),
                cancellation
            );
            return draft is { Id: { Length: > 0 } id, Message.Id: { Length: > 0 } messageId }
                ? new(id, messageId, draft.Message.ThreadId ?? "")
                : throw new OutcomeUnknownException("Google answered drafts.create without ids");
        }
        catch (GoogleFault fault)
        {
            throw MailFaults.ForCreate(fault);
        }
    }

    public async ValueTask<SendAnswer> SendDraft(string draftId, CancellationToken cancellation)
    {
        try
        {
            var message = await calls.Run(
                "drafts.send",
                CallKind.Send,
                service.Users.Drafts.Send(new GmailDraft { Id = draftId }, Me),
                cancellation
            );
            return message is { Id: { Length: > 0 } id }
                ? new SendAnswer.Accepted(new(id, message.ThreadId ?? ""))
                : new SendAnswer.Unknown("Google answered drafts.send without a message id");
        }
        catch (GoogleFault fault)
        {
            return SendAnswers.Of(fault);
        }
    }

    public async ValueTask<bool> IsStillDraft(string draftId, CancellationToken cancellation)
    {
        var request = service.Users.Drafts.Get(Me, draftId);
        request.Format = UsersResource.DraftsResource.GetRequest.FormatEnum.Minimal;
        try
        {
            var draft = await calls.Run("drafts.get", CallKind.Read, request, cancellation);
            return draft.Message is { } message && Evidence.IsDraft(message);
        }
        catch (GoogleFault fault) when (fault.IsNotFound)
        {
            return false;
        }
        catch (GoogleFault fault)
        {
            throw MailFaults.ForRead(fault);
        }
    }

    public async ValueTask<PortDraft?> FindDraft(
        LetterReference reference,
        CancellationToken cancellation
    )
    {
        try
        {
            return await _search.FindDraft(reference, cancellation);
        }
        catch (GoogleFault fault)
        {
            throw MailFaults.ForRead(fault);
        }
    }

    public async ValueTask<SentMessage?> FindSent(
        LetterReference reference,
        string? threadId,
        CancellationToken cancellation
    )
    {
        try
        {
            return await _search.FindSent(reference, threadId, cancellation);
        }
        catch (GoogleFault fault)
        {
            throw MailFaults.ForRead(fault);
        }
    }
}
