using NodaTime;
using NodaTime.Text;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>A letter as a row of texts, without its words.</summary>
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
    ];

    public static string[] Row(OutboxLetter letter) =>
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
        ];

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
                "",
                "",
                ""
            ),
            Moment(row, Due, place),
            Moment(row, Sent, place),
            new SentMessage(
                row.GetValueOrDefault(Message) ?? "",
                row.GetValueOrDefault(Thread) ?? ""
            )
        );
    }

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
