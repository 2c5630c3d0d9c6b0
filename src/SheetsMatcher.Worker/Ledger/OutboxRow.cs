using System.Security.Cryptography;
using System.Text;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>A row of the outbox table, column by column.</summary>
internal sealed class OutboxRow
{
    public string ProgramId { get; set; } = "";
    public string Reference { get; set; } = "";
    public string IntakeId { get; set; } = "";
    public string About { get; set; } = "";
    public string MilestoneId { get; set; } = "";
    public string RecipientId { get; set; } = "";
    public string ToAddress { get; set; } = "";
    public string ToName { get; set; } = "";
    public string Subject { get; set; } = "";
    public string BodyText { get; set; } = "";
    public string BodyHtml { get; set; } = "";
    public string BodyHash { get; set; } = "";
    public long DueAt { get; set; }
    public long OwedAt { get; set; }
    public string? ThreadSubject { get; set; }
    public string? AnswersMessageId { get; set; }
    public string? AnswersThreadId { get; set; }
    public string? Calendar { get; set; }
    public string State { get; set; } = "";
    public long Epoch { get; set; }
    public long? CreateAttemptedAt { get; set; }
    public string? DraftId { get; set; }
    public string? DraftMessageId { get; set; }
    public string? ThreadId { get; set; }
    public string? ArmedDraftId { get; set; }
    public long? MissingSince { get; set; }
    public string? SentMessageId { get; set; }
    public long? SentAt { get; set; }
    public string Note { get; set; } = "";
    public long Failures { get; set; }
    public long? NextTryAt { get; set; }
    public string? HistoryMark { get; set; }
    public long? LetGoAt { get; set; }
    public string? BounceMessageId { get; set; }
    public long? BouncedAt { get; set; }
    public string? BounceSaid { get; set; }

    public static OutboxRow For(string programId, Letter letter, Instant dueAt, Instant now) =>
        new()
        {
            ProgramId = programId,
            Reference = letter.Reference.Value,
            IntakeId = letter.Key.IntakeId,
            About = letter.Key.About,
            MilestoneId = letter.Key.MilestoneId,
            RecipientId = letter.Key.Recipient.Value,
            ToAddress = letter.To.Value,
            ToName = letter.ToName,
            Subject = letter.Subject,
            BodyText = letter.Text,
            BodyHtml = letter.Html,
            BodyHash = HashOf(
                letter.To.Value,
                letter.ToName,
                letter.Subject,
                letter.Text,
                letter.Html
            ),
            DueAt = dueAt.ToUnixTimeMilliseconds(),
            OwedAt = now.ToUnixTimeMilliseconds(),
            ThreadSubject = letter.Thread?.Subject,
            AnswersMessageId = letter.Thread?.MessageId,
            AnswersThreadId = letter.Thread?.ThreadId,
            Calendar = letter.Calendar,
        };

    /// <exception cref="LedgerException">The row was changed outside the program.</exception>
    public OutboxLetter ToLetter()
    {
        if (
            BodyHash != HashOf(ToAddress, ToName, Subject, BodyText, BodyHtml)
            || !EmailAddress.TryParse(ToAddress, out var to)
            || !Enum.TryParse<LetterState>(State, out var state)
        )
        {
            throw new LedgerException(
                $"Letter {Reference} in the ledger is damaged: it is not what was written there. "
                    + "Restore the ledger from its backup."
            );
        }

        return new OutboxLetter(
            ProgramId,
            ToFrozenLetter(to),
            Instant.FromUnixTimeMilliseconds(DueAt),
            state,
            Epoch,
            CreateAttemptedAt is not null,
            DraftId is null ? null : new Draft(DraftId, DraftMessageId ?? "", ThreadId ?? ""),
            ArmedDraftId,
            At(MissingSince),
            SentMessageId is null ? null : new SentMessage(SentMessageId, ThreadId ?? ""),
            At(SentAt),
            Note
        )
        {
            Failures = checked((int)Failures),
            NextTryAt = At(NextTryAt),
            HistoryMark = HistoryMark,
            LetGoAt = At(LetGoAt),
            Bounce = BounceOf(),
        };
    }

    private Bounce? BounceOf() =>
        BounceMessageId is not null && At(BouncedAt) is { } at
            ? new Bounce(BounceMessageId, at, BounceSaid ?? "")
            : null;

    private Letter ToFrozenLetter(EmailAddress to) =>
        new(
            new LetterKey(IntakeId, About, MilestoneId, new ApplicantId(RecipientId)),
            new LetterReference(Reference),
            to,
            ToName,
            Subject,
            BodyText,
            BodyHtml
        )
        {
            Thread =
                ThreadSubject is not null
                && AnswersMessageId is not null
                && AnswersThreadId is not null
                    ? new LetterThread(ThreadSubject, AnswersMessageId, AnswersThreadId)
                    : null,
            Calendar = Calendar,
        };

    private static Instant? At(long? milliseconds) =>
        milliseconds is { } value ? Instant.FromUnixTimeMilliseconds(value) : null;

    /// <summary>Takes every word of the letter away, but for what its way out still needs.</summary>
    /// <returns>False when it has not been begun, and is rather written again.</returns>
    public bool Blank(string blanked)
    {
        if (
            State
            is nameof(LetterState.Owed)
                or nameof(LetterState.Claimed)
                or nameof(LetterState.Drafted)
                or nameof(LetterState.Held)
        )
        {
            return false;
        }

        (Subject, BodyText, BodyHtml, Calendar) = (blanked, blanked, "", null);
        Note = Note.Length == 0 ? "" : blanked;
        BounceSaid = BounceSaid is null ? null : blanked;
        ThreadSubject = ThreadSubject is null ? null : blanked;
        BodyHash = HashOf(ToAddress, ToName, Subject, BodyText, BodyHtml);
        return true;
    }

    private static string HashOf(params string[] parts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
}
