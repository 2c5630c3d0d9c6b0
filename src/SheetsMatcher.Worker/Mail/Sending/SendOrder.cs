using NodaTime;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Mail.Sending;

/// <summary>Which letters go first when not all can go.</summary>
internal static class SendOrder
{
    /// <summary>
    /// Letters that failed before come last, so that they hold nobody up; then by the schedule's
    /// priority: introductions, check-ins, surveys; then the longest due.
    /// </summary>
    public static IReadOnlyList<OutboxLetter> Of(
        IEnumerable<OutboxLetter> letters,
        Schedule schedule,
        Instant now
    ) =>
        [
            .. letters
                .Where(letter => letter.NextTryAt is not { } next || next <= now)
                .OrderBy(letter => letter.Failures)
                .ThenBy(letter => RankOf(letter, schedule))
                .ThenBy(letter => letter.DueAt)
                .ThenBy(letter => letter.Letter.Reference.Value, StringComparer.Ordinal),
        ];

    private static Priority RankOf(OutboxLetter letter, Schedule schedule) =>
        schedule.Find(letter.Letter.Key.ScheduledId)?.Priority ?? Priority.Normal;
}
