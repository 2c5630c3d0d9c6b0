using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Mail;

/// <summary>What a mail round found, and what it would owe.</summary>
/// <param name="Program">
/// The program as the committee's tabs have it; in test mode with the test's own intake.
/// </param>
/// <param name="Due">What the time has come for, sent or not.</param>
/// <param name="Ahead">What will fall due in the next days, as far as is known.</param>
/// <param name="New">Letters to be added to the outbox.</param>
/// <param name="Refused">Letters that are due and cannot be written.</param>
/// <param name="Decisions">The committee's words in the Outbox tab.</param>
internal sealed record MailPlan(
    ProgramReading Reading,
    Program Program,
    IReadOnlyList<DueLetter> Due,
    IReadOnlyList<DueLetter> Ahead,
    IReadOnlyList<RenderedLetter> New,
    IReadOnlyList<RefusedLetter> Refused,
    IReadOnlyList<OutboxLetter> Outbox,
    OutboxDecisions Decisions,
    MergeBase OutboxBase,
    LetterReferences References
)
{
    /// <summary>References of letters that wait since a loss: see <see cref="Worker.Mail.LostRows"/>.</summary>
    public IReadOnlySet<string> LostRows { get; init; } = new HashSet<string>();

    /// <summary>"Send again" beside many letters at once.</summary>
    public required RepeatedLetters Repeated { get; init; }

    public required EarlierLetters Earlier { get; init; }

    /// <summary>By key: any other letter must not leave.</summary>
    public IReadOnlyDictionary<LetterKey, DueLetter> DueByKey { get; } =
        Due.ToDictionary(letter => letter.Key);

    /// <summary>
    /// Whether the letter is written to another address than the person has now, or tells one that the
    /// partner has no longer: it must not leave.
    /// </summary>
    public bool IsMisaddressed(OutboxLetter letter) =>
        DueByKey.GetValueOrDefault(letter.Letter.Key) is { } due
        && (
            letter.Letter.To != (Program.Mail.TestAddress ?? due.Occasion.To)
            || TellsFormerAddress(letter, due)
        );

    private static bool TellsFormerAddress(OutboxLetter letter, DueLetter due) =>
        letter.State is not (LetterState.Sent or LetterState.NeedsAttention)
        && due.Occasion is Occasion.OfMatch { Partner: var partner }
        && !Tells(letter, partner.Email)
        && partner.FormerEmails.Any(former => Tells(letter, former));

    private static bool Tells(OutboxLetter letter, EmailAddress address) =>
        letter.Letter.Text.Contains(address.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The keys of what is due: any other letter must not leave.</summary>
    public IReadOnlySet<LetterKey> DueKeys { get; } = Due.Select(letter => letter.Key).ToHashSet();
}
