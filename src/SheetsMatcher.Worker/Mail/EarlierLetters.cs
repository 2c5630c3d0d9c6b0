using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Mail;

/// <summary>
/// Letters of another match that told somebody the same: two people who had parted may be together
/// again, a row may have been copied, or its id lost. Nobody is introduced twice without being asked for.
/// </summary>
/// <param name="known">What the ledger has of the intake.</param>
/// <param name="strays">
/// What the Outbox tab shows as sent in this intake, about matches, and the ledger knows nothing of.
/// </param>
internal sealed class EarlierLetters(
    IReadOnlyList<OutboxLetter> known,
    IReadOnlyList<ShownLetter> strays
)
{
    private const string SendOrCancel = "Type Send to let this one go too, or Cancel.";

    /// <param name="startedAt">
    /// When the intake's mail began: what went before belongs to an earlier one. Null: it has not.
    /// </param>
    public static EarlierLetters Of(
        ProgramReading reading,
        IReadOnlyList<OutboxLetter> known,
        LetterReferences references,
        Instant? startedAt
    )
    {
        var named = known
            .Select(letter => letter.Letter.Reference.Value)
            .Concat(
                known.SelectMany(letter =>
                    references.Before(letter.Letter).Select(each => each.Earlier.Value)
                )
            )
            .ToHashSet(StringComparer.Ordinal);
        var shown = ShownLetters.Read(reading.Outbox, reading.Program.Intake.Zone);
        return new(
            known,
            [
                .. shown.Where(each =>
                    each.Match.Length > 0
                    && !named.Contains(each.Reference)
                    && OutboxStatus.HasGone(each.Status)
                    && startedAt is { } start
                    && each.SentAt >= LocalMinute.Floor(start)
                ),
            ]
        );
    }

    /// <returns>Why the letter must wait for a person; null when it need not.</returns>
    public string? WhyHeld(DueLetter due) =>
        known.FirstOrDefault(letter => HasSaid(letter, due.Key)) is { Letter: var gone }
            ? $"the same letter about the same two people went as {gone.Reference}, when they were "
                + $"{gone.Key.MatchId}. {SendOrCancel}"
        : strays.FirstOrDefault(each => MayHaveSaid(each, due)) is { } stray
            ? $"{stray.Reference} told the same person the same in {stray.Match}, of which nothing is known "
                + $"here any more. Look at whom that was about. {SendOrCancel}"
        : null;

    /// <summary>One that came back has told nobody.</summary>
    private static bool HasSaid(OutboxLetter letter, LetterKey key) =>
        letter
            is {
                State: LetterState.Sent or LetterState.Armed or LetterState.NeedsAttention,
                Bounce: null
            }
        && letter.Letter.Key != key
        && letter.Letter.Key.SaysTheSameAs(key);

    private static bool MayHaveSaid(ShownLetter stray, DueLetter due) =>
        due.Key.MatchId is { } match
        && match != stray.Match
        && stray.Letter == due.Milestone.Name
        && PersonName.Of(stray.To).Text == PersonName.Of(due.Occasion.ToName).Text;
}
