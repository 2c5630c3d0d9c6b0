using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Mail;

/// <summary>
/// What the Outbox tab and the sent mail say of letters that the ledger does not know as sent. A
/// letter that stands there has gone, whatever the ledger says.
/// </summary>
/// <param name="inMail">By reference; null: the tab alone is asked, for letters about to go.</param>
internal sealed class SentRecord(
    MailPlan plan,
    IReadOnlyDictionary<string, FoundLetter>? inMail = null
)
{
    private readonly IReadOnlyDictionary<string, ShownLetter> _inTab = OutboxStatus.SentIn(
        plan.Reading.Outbox,
        plan.Program.Intake.Zone
    );

    private readonly IReadOnlyDictionary<string, FoundLetter> _inMail =
        inMail ?? new Dictionary<string, FoundLetter>();

    private readonly Dictionary<LetterKey, OutboxLetter> _inLedger = plan.Outbox.ToDictionary(
        each => each.Letter.Key
    );

    /// <summary>Letters that are due and went, as the ledger does not know it.</summary>
    public IReadOnlyList<SentBefore> News()
    {
        var known = plan
            .Outbox.Where(letter => letter.State == LetterState.Sent)
            .Select(letter => letter.Letter.Reference.Value)
            .ToHashSet();
        var strays = _inTab
            .Keys.Concat(_inMail.Keys)
            .Where(each => !known.Contains(each))
            .ToHashSet();
        return strays.Count == 0
            ? []
            : [.. plan.Due.Select(due => News(due, strays)).OfType<SentBefore>()];
    }

    private SentBefore? News(DueLetter due, HashSet<string> strays)
    {
        var before = _inLedger.GetValueOrDefault(due.Key);
        var isSent = before is { State: LetterState.Sent };
        if (isSent && inMail is null)
        {
            return null;
        }

        // A letter that was sent again by a person's order has gone under a later reference.
        var (attempt, reference) = plan
            .References.LatestFirst(due.Key)
            .FirstOrDefault(
                each => strays.Contains(each.Reference.Value) && IsOf(due, each.Reference.Value),
                (-1, default)
            );
        return attempt < 0 || (isSent && before is not null && AttemptOf(before.Letter) >= attempt)
            ? null
            : Restored(due, before?.Letter ?? WrittenAs(due, reference), reference);
    }

    private SentBefore Restored(DueLetter due, Letter letter, LetterReference reference)
    {
        var tab = _inTab.GetValueOrDefault(reference.Value);
        var mail = _inMail.GetValueOrDefault(reference.Value);
        return new SentBefore(
            letter with
            {
                Reference = reference,
                Subject = mail?.Subject ?? letter.Subject,
            },
            due.DueAt,
            tab?.SentAt ?? mail?.SentAt ?? due.DueAt,
            mail?.Message ?? new SentMessage(tab?.Proof ?? "", "")
        );
    }

    /// <summary>What the mail alone knows must have gone to the same person.</summary>
    private bool IsOf(DueLetter due, string reference) =>
        _inTab.ContainsKey(reference)
        || _inMail[reference]
            .To.Contains(
                (plan.Program.Mail.TestAddress ?? due.Occasion.To).Value,
                StringComparer.OrdinalIgnoreCase
            );

    private int AttemptOf(Letter letter) =>
        plan
            .References.LatestFirst(letter.Key)
            .FirstOrDefault(each => each.Reference == letter.Reference)
            .Attempt;

    /// <summary>Without its words where it has gone and cannot be written any more.</summary>
    private Letter WrittenAs(DueLetter due, LetterReference reference) =>
        plan.New.FirstOrDefault(each => each.Due.Key == due.Key)?.Letter
        ?? new(due.Key, reference, due.Occasion.To, due.Occasion.ToName, "", "", "");
}
