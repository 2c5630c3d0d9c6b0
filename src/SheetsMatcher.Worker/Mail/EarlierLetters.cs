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
/// <param name="readStrays">
/// What the Outbox tab shows as sent in this intake, about matches, and the ledger knows nothing of. Most
/// rounds owe nothing new and need not know.
/// </param>
internal sealed class EarlierLetters(
    IReadOnlyList<OutboxLetter> known,
    Func<IReadOnlyList<ShownLetter>> readStrays
)
{
    private readonly Lazy<IReadOnlyList<ShownLetter>> _strays = new(readStrays);

    private const string SendOrCancel = "Type Send to let this one go too, or Cancel.";

    /// <param name="startedAt">
    /// When the intake's mail began: what went before belongs to an earlier one. Null: it has not.
    /// </param>
    /// <param name="madeIn">The intake of each match that the ledger knows.</param>
    public static EarlierLetters Of(
        ProgramReading reading,
        IReadOnlyList<OutboxLetter> known,
        LetterReferences references,
        Instant? startedAt,
        IReadOnlyDictionary<string, string> madeIn
    ) =>
        new(
            known,
            () =>
                startedAt is { } start
                    ? Strays(reading, known, references, LocalMinute.Floor(start), madeIn)
                    : []
        );

    private static IReadOnlyList<ShownLetter> Strays(
        ProgramReading reading,
        IReadOnlyList<OutboxLetter> known,
        LetterReferences references,
        Instant since,
        IReadOnlyDictionary<string, string> madeIn
    )
    {
        var ofEarlier = madeIn
            .Where(match => match.Value != reading.Program.Intake.Id)
            .Select(match => match.Key)
            .Concat(reading.Committee.Earlier.Select(row => $"{row.Id}"))
            .ToHashSet(StringComparer.Ordinal);
        var named = known
            .Select(letter => letter.Letter.Reference.Value)
            .Concat(
                known.SelectMany(letter =>
                    references.Before(letter.Letter).Select(each => each.Earlier.Value)
                )
            )
            .ToHashSet(StringComparer.Ordinal);
        var shown = ShownLetters.Read(reading.Outbox, reading.Program.Intake.Zone);
        return
        [
            .. shown.Where(each =>
                each.Match.Length > 0
                && !ofEarlier.Contains(each.Match)
                && !named.Contains(each.Reference)
                && OutboxStatus.HasGone(each.Status)
                && each.SentAt >= since
            ),
        ];
    }

    /// <returns>
    /// Why the letter must wait for a person; null when it need not. No reference stands in it: the
    /// committee's own letter quotes it, and would pass for the proof of another.
    /// </returns>
    public string? WhyHeld(DueLetter due) =>
        known.FirstOrDefault(letter => HasSaid(letter, due.Key)) is { Letter.Key: var gone }
            ? $"the same letter about the same two people went when they were {gone.MatchId}. {SendOrCancel}"
        : _strays.Value.FirstOrDefault(each => MayHaveSaid(each, due)) is { } stray
            ? $"the same letter went to {stray.To} in {stray.Match}, of which nothing is known here any more. "
                + $"Look at whom that was about. {SendOrCancel}"
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

    /// <summary>To one of the two: the other one is not to hear of them alone.</summary>
    private static bool MayHaveSaid(ShownLetter stray, DueLetter due) =>
        due.Occasion is Occasion.OfMatch { Match: var match } pair
        && match.Id.Value != stray.Match
        && stray.Letter == due.Milestone.Name
        && new[] { pair.Recipient, pair.Partner }.Any(person =>
            PersonName.Of(stray.To).Text == PersonName.Of(person.Name).Text
        );
}
