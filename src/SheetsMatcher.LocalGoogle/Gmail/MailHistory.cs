namespace SheetsMatcher.LocalGoogle.Gmail;

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
    IReadOnlyList<string> Labels,
    IReadOnlyList<string> Changed
);

/// <summary>What changed in the mailbox, for about a week, as Gmail keeps it.</summary>
internal sealed class MailHistory(TimeProvider clock)
{
    /// <summary>Gmail's ids rise with gaps, so that no client can count on the next one.</summary>
    private const int Step = 7;

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    private readonly Queue<HistoryRecord> _records = new();
    private long _forgottenUpTo;

    public long LastId { get; private set; } = 1_000;

    public void Add(HistoryKind kind, MailMessage message, params string[] changed)
    {
        LastId += Step;
        message.HistoryId = LastId;
        _records.Enqueue(
            new HistoryRecord(
                LastId,
                clock.GetUtcNow(),
                kind,
                message.Id,
                message.ThreadId,
                [.. message.Labels],
                changed
            )
        );
    }

    /// <summary>The changes after an id; null where the id is too old or not yet given.</summary>
    public IReadOnlyList<HistoryRecord>? Since(long id)
    {
        Forget();
        return id < _forgottenUpTo || id > LastId
            ? null
            : [.. _records.Where(record => record.Id > id)];
    }

    private void Forget()
    {
        var oldest = clock.GetUtcNow() - KeptFor;
        while (_records.TryPeek(out var record) && record.At < oldest)
        {
            _forgottenUpTo = _records.Dequeue().Id;
        }
    }
}
