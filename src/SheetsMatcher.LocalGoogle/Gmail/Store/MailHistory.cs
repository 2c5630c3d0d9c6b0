using System.Collections.Immutable;

namespace SheetsMatcher.LocalGoogle.Gmail.Store;

internal enum HistoryKind
{
    MessageAdded,
    MessageDeleted,
    LabelAdded,
    LabelRemoved,
}

/// <param name="Labels">The message's labels after the change.</param>
/// <param name="Changed">The labels added or removed.</param>
internal sealed record HistoryRecord(
    long Id,
    DateTimeOffset At,
    HistoryKind Kind,
    string MessageId,
    string ThreadId,
    ImmutableSortedSet<string> Labels,
    ImmutableArray<string> Changed
);

/// <summary>What changed in the mailbox, for about a week, as Gmail keeps it.</summary>
internal sealed record MailHistory
{
    /// <summary>Gmail's ids rise with gaps, so that no client can count on the next one.</summary>
    private const int Step = 7;

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    public static readonly MailHistory Empty = new();

    public long LastId { get; private init; } = 1_000;

    private ImmutableList<HistoryRecord> Records { get; init; } = [];

    private long ForgottenUpTo { get; init; }

    public MailHistory With(
        HistoryKind kind,
        MailMessage message,
        DateTimeOffset at,
        ImmutableArray<string> changed
    )
    {
        var id = LastId + Step;
        var record = new HistoryRecord(
            id,
            at,
            kind,
            message.Id,
            message.ThreadId,
            message.Labels,
            changed
        );
        var kept = Forgetting(at);
        return kept with { LastId = id, Records = kept.Records.Add(record) };
    }

    /// <summary>The changes after an id; null where the id is too old or not yet given.</summary>
    public IReadOnlyList<HistoryRecord>? Since(long id, DateTimeOffset now)
    {
        var kept = Forgetting(now);
        return id < kept.ForgottenUpTo || id > LastId
            ? null
            : [.. kept.Records.Where(record => record.Id > id)];
    }

    private MailHistory Forgetting(DateTimeOffset now)
    {
        var oldest = now - KeptFor;
        var count = Records.TakeWhile(record => record.At < oldest).Count();
        return count == 0
            ? this
            : this with
            {
                ForgottenUpTo = Records[count - 1].Id,
                Records = Records.RemoveRange(0, count),
            };
    }
}
