using System.Buffers.Text;
using Google.Apis.Gmail.v1;
using MimeKit;
using NodaTime;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>
/// Finds the reports of letters that were not delivered. Gmail's own come from
/// mailer-daemon@googlemail.com; another server's may come from anybody, and are known by their kind
/// of content, or by the mail system as their sender. Of every other message only the header is looked
/// at, and once.
/// </summary>
internal sealed class BounceSearch(GmailService service, GoogleCalls calls)
{
    private const int ListedMax = 500;

    /// <summary>The rest is read at the next look.</summary>
    private const int ReadMax = 200;

    /// <summary>By message id; null for what is no report.</summary>
    private Dictionary<string, BounceNotice?> _read = [];

    public async ValueTask<IReadOnlyList<BounceNotice>> Find(
        Instant since,
        CancellationToken cancellation
    )
    {
        var ids = await List(
            FormattableString.Invariant($"-from:me after:{since.ToUnixTimeSeconds()}"),
            ListedMax,
            cancellation
        );
        _read = ids.Where(_read.ContainsKey).ToDictionary(id => id, id => _read[id]);
        foreach (var id in ids.Where(id => !_read.ContainsKey(id)).Take(ReadMax).ToList())
        {
            try
            {
                _read[id] = await Read(id, cancellation);
            }
            catch (GoogleFault fault) when (fault.IsNotFound)
            {
                // A person has deleted it since the list was made.
            }
        }

        return [.. _read.Values.OfType<BounceNotice>()];
    }

    private async ValueTask<IReadOnlyList<string>> List(
        string query,
        int max,
        CancellationToken cancellation
    )
    {
        var list = service.Users.Messages.List(GoogleMailbox.Me);
        list.Q = query;
        list.MaxResults = max;
        var hits = await calls.Run("messages.list", CallKind.Read, list, cancellation);
        return [.. (hits.Messages ?? []).Select(hit => hit.Id)];
    }

    private async ValueTask<BounceNotice?> Read(string id, CancellationToken cancellation)
    {
        var head = service.Users.Messages.Get(GoogleMailbox.Me, id);
        head.Format = UsersResource.MessagesResource.GetRequest.FormatEnum.Metadata;
        var message = await calls.Run("messages.get", CallKind.Read, head, cancellation);
        if (!DeliveryReport.MayBe(name => MessageMatcher.Header(message, name)))
        {
            return null;
        }

        var get = service.Users.Messages.Get(GoogleMailbox.Me, id);
        get.Format = UsersResource.MessagesResource.GetRequest.FormatEnum.Raw;
        var whole = await calls.Run("messages.get", CallKind.Read, get, cancellation);
        return Parse(whole.Raw) is { } mime && DeliveryReport.Read(mime) is { } report
            ? new BounceNotice(
                id,
                message.ThreadId ?? "",
                Instant.FromUnixTimeMilliseconds(message.InternalDate ?? 0),
                report.Said,
                report.Addresses
            )
            {
                IsOwnLimit = report.IsOwnLimit,
                Recipients = report.Recipients,
                References = report.References,
                Answers = await Answered(report.MessageIds, cancellation),
            }
            : null;
    }

    /// <summary>The mailbox's own names of the first messages that are found.</summary>
    private async ValueTask<IReadOnlyList<string>> Answered(
        IReadOnlyList<string> messageIds,
        CancellationToken cancellation
    )
    {
        foreach (var id in messageIds)
        {
            if (await List($"rfc822msgid:{id}", 1, cancellation) is [var found])
            {
                return [found];
            }
        }

        return [];
    }

    /// <summary>Null for what is no message at all.</summary>
    private static MimeMessage? Parse(string? raw)
    {
        try
        {
            using var bytes = new MemoryStream(Base64Url.DecodeFromChars(raw ?? ""));
            return MimeMessage.Load(bytes);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
