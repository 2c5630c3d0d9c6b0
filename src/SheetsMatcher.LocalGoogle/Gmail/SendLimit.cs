using System.Globalization;

namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>How many people a mailbox may write to in any 24 hours.</summary>
internal sealed class SendLimit(MailRules rules, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);

    private readonly List<(DateTimeOffset At, int Recipients)> _sent = [];

    public void Count(int recipients)
    {
        var now = clock.GetUtcNow();
        // Where the clock was set back, what was sent later has not been sent yet.
        _sent.RemoveAll(sending => sending.At <= now - Window || sending.At > now);
        if (rules.RecipientsPerDay is { } most && Sum() + recipients > most)
        {
            throw GmailErrors.TooMany(
                $"User-rate limit exceeded.  Retry after {RetryAt(now)} (Mail sending)"
            );
        }

        _sent.Add((now, recipients));
    }

    private int Sum() => _sent.Sum(sending => sending.Recipients);

    private string RetryAt(DateTimeOffset now) =>
        (_sent.Count > 0 ? _sent[0].At + Window : now).UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
            CultureInfo.InvariantCulture
        );
}
