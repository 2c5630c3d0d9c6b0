using NodaTime;
using NodaTime.Text;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Mail;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>A letter as a row of texts, without its words but for the subject, which its thread needs.</summary>
internal static class LetterColumns
{
    public const string Reference = "Reference";
    public const string State = "State";

    private const string Intake = "Intake";
    private const string About = "About";
    private const string Letter = "Letter";
    private const string Recipient = "Recipient";
    private const string Email = "Email";
    private const string Name = "Name";
    private const string Due = "Due";
    private const string Sent = "Sent";
    private const string Message = "Message";
    private const string Thread = "Thread";
    private const string Subject = "Subject";
    private const string Note = "Note";
    private const string MailSince = "Mail since";
    private const string Spreadsheet = "Spreadsheet";

    public static readonly IReadOnlyList<string> All =
    [
        Reference,
        State,
        Intake,
        About,
        Letter,
        Recipient,
        Email,
        Name,
        Due,
        Sent,
        Message,
        Thread,
        Subject,
        Note,
        MailSince,
        Spreadsheet,
    ];

    /// <param name="mailSince">When the worker first looked after the intake's mail.</param>
    /// <param name="spreadsheetId">References are derived from it.</param>
    public static string[] Row(OutboxLetter letter, Instant? mailSince, string spreadsheetId) =>
        [
            letter.Letter.Reference.Value,
            $"{letter.State}",
            letter.Letter.Key.IntakeId,
            letter.Letter.Key.About,
            letter.Letter.Key.MilestoneId,
            letter.Letter.Key.Recipient.Value,
            letter.Letter.To.Value,
            letter.Letter.ToName,
            InstantPattern.General.Format(letter.DueAt),
            letter.SentAt is { } sentAt ? InstantPattern.General.Format(sentAt) : "",
            letter.Proof?.MessageId ?? "",
            letter.Proof?.ThreadId ?? "",
            letter.Letter.Subject,
            letter.Note,
            mailSince is { } since ? InstantPattern.ExtendedIso.Format(since) : "",
            spreadsheetId,
        ];

    /// <summary>Where the letter is from; null in a file of an earlier version.</summary>
    public static string? ReadSpreadsheet(IReadOnlyDictionary<string, string> row) =>
        row.GetValueOrDefault(Spreadsheet) is { Length: > 0 } id ? id : null;

    /// <summary>What the row says of the whole intake; null in a file of an earlier version.</summary>
    public static (string Intake, Instant Since)? ReadMailSince(
        IReadOnlyDictionary<string, string> row
    ) =>
        row.GetValueOrDefault(Intake) is { Length: > 0 } intake
        && InstantPattern
            .ExtendedIso.Parse(row.GetValueOrDefault(MailSince) ?? "")
            .TryGetValue(default, out var since)
            ? (intake, since)
            : null;

    /// <summary>
    /// Whether the letter is not to go by itself in the new place either, though it did not go.
    /// </summary>
    public static bool IsStopped(IReadOnlyDictionary<string, string> row) =>
        row.GetValueOrDefault(State) switch
        {
            nameof(LetterState.Held) or nameof(LetterState.NeedsAttention) => true,
            nameof(LetterState.Cancelled) => row.GetValueOrDefault(Note)
                == OutboxReconciler.ByCommittee,
            _ => false,
        };

    /// <exception cref="WrongInputException">A cell cannot be used.</exception>
    public static SentBefore Read(IReadOnlyDictionary<string, string> row, string place)
    {
        if (!EmailAddress.TryParse(row.GetValueOrDefault(Email), out var to))
        {
            throw new WrongInputException(
                $"{place}, \"{Email}\": expected an address, found \"{row.GetValueOrDefault(Email)}\"."
            );
        }

        return new SentBefore(
            new Letter(
                new LetterKey(
                    Required(row, Intake, place),
                    Required(row, About, place),
                    Required(row, Letter, place),
                    new ApplicantId(Required(row, Recipient, place))
                ),
                new LetterReference(Required(row, Reference, place)),
                to,
                row.GetValueOrDefault(Name) ?? "",
                row.GetValueOrDefault(Subject) ?? "",
                "",
                ""
            ),
            Moment(row, Due, place),
            IsStopped(row) ? Moment(row, Due, place) : Moment(row, Sent, place),
            new SentMessage(
                row.GetValueOrDefault(Message) ?? "",
                row.GetValueOrDefault(Thread) ?? ""
            )
        );
    }

    /// <summary>Why a letter that did not go waits for a person.</summary>
    public static string ReadNote(IReadOnlyDictionary<string, string> row) =>
        $"before the move it stood as {row.GetValueOrDefault(State)}: "
        + $"{row.GetValueOrDefault(Note)} Type Send again to let it go.";

    private static string Required(
        IReadOnlyDictionary<string, string> row,
        string column,
        string place
    ) =>
        row.GetValueOrDefault(column) is { Length: > 0 } text
            ? text
            : throw new WrongInputException($"{place}, \"{column}\": expected a text, found none.");

    private static Instant Moment(
        IReadOnlyDictionary<string, string> row,
        string column,
        string place
    ) =>
        InstantPattern
            .General.Parse(row.GetValueOrDefault(column) ?? "")
            .TryGetValue(default, out var moment)
            ? moment
            : throw new WrongInputException(
                $"{place}, \"{column}\": expected a moment such as 2010-11-05T17:00:00Z, found "
                    + $"\"{row.GetValueOrDefault(column)}\"."
            );
}
