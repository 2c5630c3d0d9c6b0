using System.Collections.Immutable;

namespace SheetsMatcher.LocalGoogle.Gmail.Store;

/// <summary>How many people a mailbox wrote to in the latest 24 hours.</summary>
internal sealed record SendLimit(ImmutableList<SendLimit.Sending> Sent)
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);

    public static readonly SendLimit Empty = new([]);

    internal readonly record struct Sending(DateTimeOffset At, int Recipients);

    /// <summary>Counts a message, or refuses it as Gmail does past the day's number.</summary>
    public SendLimit With(int recipients, int? most, DateTimeOffset now)
    {
        // Where the clock was set back, what was sent later has not been sent yet.
        var latest = Sent.RemoveAll(sending => sending.At <= now - Window || sending.At > now);
        return most is { } limit && latest.Sum(sending => sending.Recipients) + recipients > limit
            ? throw GmailErrors.TooMany(
                $"User-rate limit exceeded.  Retry after {RetryAt(latest, now)} (Mail sending)"
            )
            : new SendLimit(latest.Add(new Sending(now, recipients)));
    }

    private static string RetryAt(ImmutableList<Sending> latest, DateTimeOffset now) =>
        GmailErrors.Time(latest.IsEmpty ? now : latest[0].At + Window);
}
