using System.Globalization;
using Google.Apis.Gmail.v1;
using Google.Apis.Gmail.v1.Data;
using Google.Apis.Requests;
using NodaTime;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;
using PortDraft = SheetsMatcher.Worker.Ports.Draft;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>
/// Finds a letter by its reference: first where it should be, then by Gmail's search, then among
/// the newest, since a message of the last seconds is not in the search yet.
/// </summary>
internal sealed class LetterSearch(GmailService service, GoogleCalls calls, bool canRead)
{
    /// <summary>A reference is in few messages; a handful of candidates is plenty.</summary>
    private const int HitsMax = 10;

    private const int NewestMax = 25;

    private const int PageMax = 500;

    /// <summary>More was sent since the mark than is worth reading one by one.</summary>
    private const int HistoryMax = 50;

    public async ValueTask<PortDraft?> FindDraft(
        LetterTrace trace,
        CancellationToken cancellation
    ) =>
        await FindDraft(trace, $"\"{trace.Reference.Value}\"", HitsMax, cancellation)
        ?? await FindDraft(trace, null, NewestMax, cancellation);

    /// <summary>Null when it is gone, or its message no longer carries the DRAFT label.</summary>
    public async ValueTask<PortDraft?> ReadDraft(string draftId, CancellationToken cancellation)
    {
        var get = service.Users.Drafts.Get(GoogleMailbox.Me, draftId);
        get.Format = UsersResource.DraftsResource.GetRequest.FormatEnum.Minimal;
        var draft = await Read("drafts.get", get, cancellation);
        return draft?.Message is { } message && MessageMatcher.IsDraft(message)
            ? new(draftId, message.Id, message.ThreadId ?? "")
            : null;
    }

    public async ValueTask<SentMessage?> FindSent(
        LetterTrace trace,
        CancellationToken cancellation
    ) =>
        !canRead
            ? null
            : await FindInThread(trace, cancellation)
                ?? await FindInHistory(trace, cancellation)
                ?? await FindSent(trace, InSent(trace.Reference), HitsMax, cancellation)
                ?? await FindSent(trace, null, NewestMax, cancellation);

    public async ValueTask<string?> ReadHistoryMark(CancellationToken cancellation)
    {
        if (!canRead)
        {
            return null;
        }

        var get = service.Users.GetProfile(GoogleMailbox.Me);
        get.Fields = "historyId";
        var profile = await Read("users.getProfile", get, cancellation);
        return profile?.HistoryId?.ToString(CultureInfo.InvariantCulture);
    }

    public async ValueTask<IReadOnlyList<string>> ListSent(int max, CancellationToken cancellation)
    {
        var ids = new List<string>();
        string? page = null;
        while (canRead && ids.Count < max)
        {
            var list = service.Users.Messages.List(GoogleMailbox.Me);
            list.LabelIds = new(["SENT"]);
            list.MaxResults = Math.Min(max - ids.Count, PageMax);
            list.PageToken = page;
            var answer = await Read("messages.list", list, cancellation);
            ids.AddRange((answer?.Messages ?? []).Select(message => message.Id));
            page = answer?.NextPageToken;
            if (string.IsNullOrEmpty(page))
            {
                break;
            }
        }

        return ids;
    }

    public async ValueTask<FoundLetter?> ReadSent(
        string messageId,
        CancellationToken cancellation
    ) =>
        await ReadMessage(messageId, cancellation) is { } message
        && MessageMatcher.IsSent(message)
        && Found(message) is { References.Count: > 0 } found
            ? found
            : null;

    private static string InSent(LetterReference reference) => $"in:sent \"{reference.Value}\"";

    private async ValueTask<PortDraft?> FindDraft(
        LetterTrace trace,
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
                && MessageMatcher.IsDraft(message)
                && Found(message).IsProofOf(trace)
            )
            {
                return new(draft.Id, message.Id, message.ThreadId ?? "");
            }
        }

        return null;
    }

    private async ValueTask<SentMessage?> FindInThread(
        LetterTrace trace,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrEmpty(trace.ThreadId))
        {
            return null;
        }

        var get = service.Users.Threads.Get(GoogleMailbox.Me, trace.ThreadId);
        get.Format = UsersResource.ThreadsResource.GetRequest.FormatEnum.Full;
        var thread = await Read("threads.get", get, cancellation);
        return (thread?.Messages ?? [])
            .Where(message => IsProof(message, trace))
            .Select(Sent)
            .FirstOrDefault();
    }

    /// <summary>
    /// What became SENT since the letter was armed. Unlike the search, the history does not lag; a
    /// mark older than about a week answers 404 and tells nothing.
    /// </summary>
    private async ValueTask<SentMessage?> FindInHistory(
        LetterTrace trace,
        CancellationToken cancellation
    )
    {
        if (!ulong.TryParse(trace.HistoryMark, CultureInfo.InvariantCulture, out var mark))
        {
            return null;
        }

        var list = service.Users.History.List(GoogleMailbox.Me);
        list.StartHistoryId = mark;
        list.LabelId = "SENT";
        list.MaxResults = PageMax;
        var history = await Read("history.list", list, cancellation);
        var ids = (history?.History ?? [])
            .SelectMany(entry => entry.MessagesAdded ?? [])
            .Select(added => added.Message?.Id)
            .OfType<string>()
            .Distinct()
            .Take(HistoryMax);
        foreach (var id in ids)
        {
            var message = await ReadMessage(id, cancellation);
            if (message is not null && IsProof(message, trace))
            {
                return Sent(message);
            }
        }

        return null;
    }

    private async ValueTask<SentMessage?> FindSent(
        LetterTrace trace,
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
            var message = await ReadMessage(hit.Id, cancellation);
            if (message is not null && IsProof(message, trace))
            {
                return Sent(message);
            }
        }

        return null;
    }

    private Task<Message?> ReadMessage(string id, CancellationToken cancellation)
    {
        var get = service.Users.Messages.Get(GoogleMailbox.Me, id);
        get.Format = UsersResource.MessagesResource.GetRequest.FormatEnum.Full;
        return Read("messages.get", get, cancellation);
    }

    private static bool IsProof(Message message, LetterTrace trace) =>
        MessageMatcher.IsSent(message) && Found(message).IsProofOf(trace);

    private static FoundLetter Found(Message message) =>
        new(
            Sent(message),
            MessageMatcher.ReferencesIn(message),
            MessageMatcher.AddressesIn(message),
            MessageMatcher.SubjectOf(message),
            Instant.FromUnixTimeMilliseconds(message.InternalDate ?? 0)
        );

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
