using System.Globalization;

namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>How many people a mailbox may write to in any 24 hours.</summary>
internal sealed class SendLimit(MailRules rules, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);

    private readonly Queue<(DateTimeOffset At, int Recipients)> _sent = new();

    public void Count(int recipients)
    {
        var now = clock.GetUtcNow();
        while (_sent.TryPeek(out var oldest) && oldest.At <= now - Window)
        {
            _sent.Dequeue();
        }

        if (rules.RecipientsPerDay is { } most && Sum() + recipients > most)
        {
            throw GmailErrors.TooMany(
                $"User-rate limit exceeded.  Retry after {RetryAt(now)} (Mail sending)"
            );
        }

        _sent.Enqueue((now, recipients));
    }

    private int Sum() => _sent.Sum(sending => sending.Recipients);

    private string RetryAt(DateTimeOffset now) =>
        (_sent.TryPeek(out var oldest) ? oldest.At + Window : now).UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
            CultureInfo.InvariantCulture
        );
}
