using NodaTime;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>Which letters go first when not all can go.</summary>
internal static class SendOrder
{
    private static readonly string[] s_surveys = ["survey", "feedback", "interview"];

    /// <summary>
    /// Letters that failed before come last, so that they hold nobody up; then introductions,
    /// check-ins, surveys; then the longest due.
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

    private static int RankOf(OutboxLetter letter, Schedule schedule) =>
        schedule.Milestones.FirstOrDefault(each => each.Id == letter.Letter.Key.MilestoneId) switch
        {
            { Anchor: Anchor.Approval } => 0,
            { } milestone when Array.Exists(s_surveys, word => Names(milestone, word)) => 2,
            _ => 1,
        };

    private static bool Names(Milestone milestone, string word) =>
        milestone.TemplateId.Contains(word, StringComparison.OrdinalIgnoreCase);
}
