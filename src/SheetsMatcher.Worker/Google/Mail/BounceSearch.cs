using System.Text.RegularExpressions;
using Google.Apis.Gmail.v1;
using Google.Apis.Gmail.v1.Data;
using NodaTime;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>
/// Finds the notices of mail servers. Gmail's own come from mailer-daemon@googlemail.com, in the
/// thread of the letter, with the address in X-Failed-Recipients and in the text.
/// </summary>
internal sealed partial class BounceSearch(GmailService service, GoogleCalls calls)
{
    private const int NoticesMax = 100;
    private const int SaidMax = 200;

    public async ValueTask<IReadOnlyList<BounceNotice>> Find(
        Instant since,
        CancellationToken cancellation
    )
    {
        var list = service.Users.Messages.List(GoogleMailbox.Me);
        list.Q = FormattableString.Invariant(
            $"from:mailer-daemon@googlemail.com after:{since.ToUnixTimeSeconds()}"
        );
        list.MaxResults = NoticesMax;
        var hits = await calls.Run("messages.list", CallKind.Read, list, cancellation);
        var notices = new List<BounceNotice>();
        foreach (var hit in hits.Messages ?? [])
        {
            var get = service.Users.Messages.Get(GoogleMailbox.Me, hit.Id);
            get.Format = UsersResource.MessagesResource.GetRequest.FormatEnum.Full;
            try
            {
                notices.Add(
                    Read(await calls.Run("messages.get", CallKind.Read, get, cancellation))
                );
            }
            catch (GoogleFault fault) when (fault.IsNotFound)
            {
                // A person has deleted it since the list was made.
            }
        }

        return notices;
    }

    private static BounceNotice Read(Message message)
    {
        var text = string.Join(' ', Evidence.TextsOf(message));
        var named = Evidence.Header(message, "X-Failed-Recipients") ?? text;
        var said = message.Snippet is { Length: > 0 } snippet ? snippet : text;
        return new BounceNotice(
            message.Id,
            message.ThreadId ?? "",
            Instant.FromUnixTimeMilliseconds(message.InternalDate ?? 0),
            said.Length > SaidMax ? said[..SaidMax] + "…" : said,
            [
                .. Address()
                    .Matches(named)
                    .Select(match => match.Value)
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ]
        );
    }

    [GeneratedRegex(
        @"[A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]+[A-Za-z0-9]",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Address();
}
