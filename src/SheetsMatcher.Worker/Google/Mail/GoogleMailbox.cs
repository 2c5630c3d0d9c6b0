using Google.Apis.Gmail.v1;
using Google.Apis.Gmail.v1.Data;
using NodaTime;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;
using GmailDraft = Google.Apis.Gmail.v1.Data.Draft;
using PortDraft = SheetsMatcher.Worker.Ports.Draft;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>The committee's mailbox through the Gmail interface.</summary>
/// <param name="canRead">Whether the permission to read mail was given.</param>
internal sealed class GoogleMailbox(
    GmailService service,
    GoogleCalls calls,
    LetterHead sender,
    bool canRead
) : IMailbox
{
    /// <summary>Gmail's name for the account that is signed in.</summary>
    internal const string Me = "me";

    private readonly LetterSearch _search = new(service, calls, canRead);
    private readonly BounceSearch _bounces = new(service, calls);
    private string? _address;

    public bool CanRead => canRead;

    public async ValueTask<string> ReadAddress(CancellationToken cancellation)
    {
        if (_address is not null)
        {
            return _address;
        }

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
        var address = await ReadAddress(cancellation);
        var answered = await AnsweredMessageId(letter.Thread, cancellation);
        var raw = LetterMime.Raw(letter, address, sender, calls.Time.GetUtcNow(), answered);
        var message = new Message
        {
            Raw = raw,
            ThreadId = answered is null ? null : letter.Thread?.ThreadId,
        };
        try
        {
            var draft = await calls.Run(
                "drafts.create",
                CallKind.Send,
                service.Users.Drafts.Create(new GmailDraft { Message = message }, Me),
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

    /// <summary>
    /// The Message-ID of the letter that is continued, as Gmail assigned it: it replaces the one that
    /// was handed to it. Null when there is none to continue any more; then the letter stands alone.
    /// </summary>
    private async ValueTask<string?> AnsweredMessageId(
        LetterThread? thread,
        CancellationToken cancellation
    )
    {
        if (thread is null || !canRead)
        {
            return null;
        }

        var request = service.Users.Messages.Get(Me, thread.MessageId);
        request.Format = UsersResource.MessagesResource.GetRequest.FormatEnum.Metadata;
        try
        {
            var first = await calls.Run("messages.get", CallKind.Read, request, cancellation);
            return first.ThreadId == thread.ThreadId
                ? MessageMatcher.Header(first, "Message-ID")
                : null;
        }
        catch (GoogleFault fault) when (fault.IsNotFound)
        {
            return null;
        }
        catch (GoogleFault fault)
        {
            throw MailFaults.ForRead(fault);
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

    public async ValueTask<bool> IsStillDraft(string draftId, CancellationToken cancellation) =>
        await Read(() => _search.ReadDraft(draftId, cancellation)) is not null;

    public ValueTask<string?> ReadHistoryMark(CancellationToken cancellation) =>
        Read(() => _search.ReadHistoryMark(cancellation));

    public ValueTask<PortDraft?> FindDraft(LetterTrace trace, CancellationToken cancellation) =>
        Read(() => _search.FindDraft(trace, cancellation));

    public ValueTask<SentMessage?> FindSent(LetterTrace trace, CancellationToken cancellation) =>
        Read(() => _search.FindSent(trace, cancellation));

    public ValueTask<IReadOnlyList<string>> ListSent(int max, CancellationToken cancellation) =>
        Read(() => _search.ListSent(max, cancellation));

    public ValueTask<FoundLetter?> ReadSent(string messageId, CancellationToken cancellation) =>
        Read(() => _search.ReadSent(messageId, cancellation));

    public ValueTask<IReadOnlyList<BounceNotice>> FindBounces(
        Instant since,
        CancellationToken cancellation
    ) => canRead ? Read(() => _bounces.Find(since, cancellation)) : new([]);

    public async ValueTask<DraftRemoval> RemoveDraft(
        PortDraft draft,
        CancellationToken cancellation
    )
    {
        if (await Read(() => _search.ReadDraft(draft.DraftId, cancellation)) is not { } standing)
        {
            return DraftRemoval.NoDraft;
        }

        if (standing.MessageId != draft.MessageId)
        {
            return DraftRemoval.Edited;
        }

        try
        {
            await calls.Run(
                "drafts.delete",
                CallKind.Send,
                service.Users.Drafts.Delete(Me, draft.DraftId),
                cancellation
            );
            return DraftRemoval.Removed;
        }
        catch (GoogleFault fault) when (fault.IsNotFound)
        {
            return DraftRemoval.NoDraft;
        }
        catch (GoogleFault fault)
        {
            throw MailFaults.ForCreate(fault);
        }
    }

    private static async ValueTask<TAnswer> Read<TAnswer>(Func<ValueTask<TAnswer>> read)
    {
        try
        {
            return await read();
        }
        catch (GoogleFault fault)
        {
            throw MailFaults.ForRead(fault);
        }
    }
}
