using System.Globalization;
using NodaTime;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>What the Outbox tab shows: every letter of the intake, its state and its dates.</summary>
internal static class OutboxRows
{
    private const string SentWord = "Sent";
    private const string AttentionWords = "Needs attention";

    /// <summary>
    /// What a status in the tab says of a letter that can no longer be sent by itself; null for any
    /// other.
    /// </summary>
    public static LetterState? StateShown(string status) =>
        status == SentWord || status.StartsWith($"{SentWord},", StringComparison.Ordinal)
            ? LetterState.Sent
        : status.StartsWith(AttentionWords, StringComparison.Ordinal) ? LetterState.NeedsAttention
        : null;

    /// <param name="dueKeys">What is due now: a letter that no longer is, is held back.</param>
    public static IReadOnlyList<WorkerRow> Of(
        Program program,
        IReadOnlyList<OutboxLetter> letters,
        IReadOnlySet<LetterKey> dueKeys,
        IReadOnlyList<RefusedLetter> refused
    ) =>
        [
            .. letters.Select(letter => Of(program, letter, dueKeys.Contains(letter.Letter.Key))),
            .. refused.Select(letter => Of(program, letter)),
        ];

    private static WorkerRow Of(Program program, OutboxLetter letter, bool isDue) =>
        new(
            letter.Letter.Reference.Value,
            new Dictionary<string, string>
            {
                [OutboxColumns.Status] = StatusOf(letter, isDue),
                [OutboxColumns.Letter] = NameOf(program, letter.Letter.Key.MilestoneId),
                [OutboxColumns.To] = letter.Letter.ToName,
                [OutboxColumns.Match] = letter.Letter.Key.About.Split('+')[0],
                [OutboxColumns.Due] = Local(program, letter.DueAt),
                [OutboxColumns.Sent] = letter.SentAt is { } sentAt ? Local(program, sentAt) : "",
            }
        );

    private static WorkerRow Of(Program program, RefusedLetter letter) =>
        new(
            LetterReference.For(letter.Due.Key, attempt: 0).Value,
            new Dictionary<string, string>
            {
                [OutboxColumns.Status] = $"Cannot be written: {letter.Refusal}",
                [OutboxColumns.Letter] = letter.Due.Milestone.Name,
                [OutboxColumns.To] = letter.Due.Recipient.Name,
                [OutboxColumns.Match] = letter.Due.Match.Id.Value,
                [OutboxColumns.Due] = Local(program, letter.Due.DueAt),
                [OutboxColumns.Sent] = "",
            }
        );

    private static string StatusOf(OutboxLetter letter, bool isDue) =>
        letter.State switch
        {
            LetterState.Sent => letter.Bounce is { } bounce
                ? $"{SentWord}, but it came back: {bounce.Said}"
                : SentWord,
            LetterState.Held => $"Held: {letter.Note}",
            LetterState.Cancelled => $"Cancelled: {letter.Note}",
            LetterState.Expired => $"Expired: {letter.Note}",
            LetterState.NeedsAttention => $"{AttentionWords}: {letter.Note}",
            _ => isDue ? "Waiting to go" : "Held back: it is no longer due for this match",
        };

    private static string NameOf(Program program, string milestoneId) =>
        program.Schedule.Milestones.FirstOrDefault(each => each.Id == milestoneId)?.Name
        ?? milestoneId;

    private static string Local(Program program, Instant moment) =>
        moment
            .InZone(program.Intake.Zone)
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
