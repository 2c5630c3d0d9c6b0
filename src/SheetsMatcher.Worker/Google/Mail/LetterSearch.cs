using Google.Apis.Gmail.v1;
using Google.Apis.Gmail.v1.Data;
using Google.Apis.Requests;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;
using PortDraft = SheetsMatcher.Worker.Ports.Draft;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>
/// Finds a letter by its reference: first where it should be, then by Gmail's search, then among
/// the newest, since a message of the last seconds is not in the search yet.
/// </summary>
internal sealed class LetterSearch(GmailService service, GoogleCalls calls)
{
    /// <summary>A reference is in few messages; a handful of candidates is plenty.</summary>
    private const int HitsMax = 10;

    private const int NewestMax = 25;

    public async ValueTask<PortDraft?> FindDraft(
        LetterReference reference,
        CancellationToken cancellation
    ) =>
        await FindDraft(reference, $"\"{reference.Value}\"", HitsMax, cancellation)
        ?? await FindDraft(reference, null, NewestMax, cancellation);

    public async ValueTask<SentMessage?> FindSent(
        LetterReference reference,
        string? threadId,
        CancellationToken cancellation
    ) =>
        await FindInThread(reference, threadId, cancellation)
        ?? await FindSent(reference, $"in:sent \"{reference.Value}\"", HitsMax, cancellation)
        ?? await FindSent(reference, null, NewestMax, cancellation);

    private async ValueTask<PortDraft?> FindDraft(
        LetterReference reference,
        string? query,
        int max,
        CancellationToken cancellation
    )
    {
        var list = service.Users.Drafts.List(GoogleMailbox.Me);
        list.Q = query;
        list.MaxResults = max;
        var drafts = await Read("drafts.list", list, cancellation);
        foreach (var hit in drafts?.Drafts ?? [])
        {
            var get = service.Users.Drafts.Get(GoogleMailbox.Me, hit.Id);
            get.Format = UsersResource.DraftsResource.GetRequest.FormatEnum.Full;
            var draft = await Read("drafts.get", get, cancellation);
            if (
                draft?.Message is { } message
                && Evidence.IsDraft(message)
                && Evidence.IsLetter(message, reference)
            )
            {
                return new(draft.Id, message.Id, message.ThreadId ?? "");
            }
        }

        return null;
    }

    private async ValueTask<SentMessage?> FindInThread(
        LetterReference reference,
        string? threadId,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrEmpty(threadId))
        {
            return null;
        }

        var get = service.Users.Threads.Get(GoogleMailbox.Me, threadId);
        get.Format = UsersResource.ThreadsResource.GetRequest.FormatEnum.Full;
        var thread = await Read("threads.get", get, cancellation);
        return (thread?.Messages ?? [])
            .Where(message => IsProof(message, reference))
            .Select(Sent)
            .FirstOrDefault();
    }

    private async ValueTask<SentMessage?> FindSent(
        LetterReference reference,
        string? query,
        int max,
        CancellationToken cancellation
    )
    {
        var list = service.Users.Messages.List(GoogleMailbox.Me);
        list.Q = query;
        list.LabelIds = new(["SENT"]);
        list.MaxResults = max;
        var hits = await Read("messages.list", list, cancellation);
        foreach (var hit in hits?.Messages ?? [])
        {
            var get = service.Users.Messages.Get(GoogleMailbox.Me, hit.Id);
            get.Format = UsersResource.MessagesResource.GetRequest.FormatEnum.Full;
            var message = await Read("messages.get", get, cancellation);
            if (message is not null && IsProof(message, reference))
            {
                return Sent(message);
            }
        }

        return null;
    }

    private static bool IsProof(Message message, LetterReference reference) =>
        Evidence.IsSent(message) && Evidence.IsLetter(message, reference);

    private static SentMessage Sent(Message message) => new(message.Id, message.ThreadId ?? "");

    /// <summary>
    /// Null when it is gone: a person may discard a draft between the list and the look.
    /// </summary>
    private async Task<TResponse?> Read<TResponse>(
        string name,
        ClientServiceRequest<TResponse> request,
        CancellationToken cancellation
    )
        where TResponse : class
    {
        try
        {
            return await calls.Run(name, CallKind.Read, request, cancellation);
        }
        catch (GoogleFault fault) when (fault.IsNotFound)
        {
            return null;
        }
    }
}
