using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Mailing;

/// <summary>
/// The committee's Letters tab: one row a letter. The worker reads it in every round and writes
/// only what is wrong with a letter beside it.
/// </summary>
public static class LettersTab
{
    public const string Title = "Letters";
    public const string LetterHeader = "Letter";
    public const string SubjectHeader = "Subject";
    public const string TextHeader = "Text";

    public static readonly TabLayout Layout = new(
        Title,
        LetterHeader,
        [
            new(
                LetterHeader,
                ColumnOwner.Shared,
                190,
                "Yours: the letter's name, by which the Schedule tab knows it.",
                []
            ),
            new(
                SubjectHeader,
                ColumnOwner.Committee,
                300,
                "Yours: the subject line; {{variables}} may stand in it.",
                []
            ),
            new(
                TextHeader,
                ColumnOwner.Committee,
                600,
                "Yours: the letter in Markdown, with {{variables}}. "
                    + "Ctrl+Enter begins a new line in the cell.",
                []
            ),
            new(
                MailTabReader<LetterTemplate>.ProblemHeader,
                ColumnOwner.Worker,
                360,
                "What is wrong with the letter; it is sent as it last stood until it is mended.",
                []
            )
            {
                ClosingWords = [""],
            },
        ],
        DeletedRow.StaysAwayWhileItsCauseLasts
    );

    public static TabDefinition Definition(IEnumerable<LetterTemplate> letters) =>
        new(Title, Layout.Columns)
        {
            FirstRows =
            [
                .. letters
                    .OrderBy(letter => letter.Id, StringComparer.Ordinal)
                    .Select(letter =>
                        (IReadOnlyList<FirstCell>)
                            [
                                FirstCell.Text(letter.Id),
                                FirstCell.Text(letter.WrittenSubject),
                                FirstCell.Text(letter.WrittenBody),
                            ]
                    ),
            ],
        };

    /// <param name="lastWritten">What the worker last wrote into the tab.</param>
    public static MailTab<LetterTemplate> Read(
        SheetTable inSheet,
        MergeBase lastWritten,
        MailTabMemory kept
    ) =>
        new MailTabReader<LetterTemplate>(Layout, inSheet, lastWritten, kept)
        {
            ReadRow = ReadRow,
            Restore = Restore,
        }.Read();

    /// <summary>Adds what was found only when letters were filled in, such as an empty variable.</summary>
    public static IReadOnlyList<WorkerRow> WithRefusals(
        IReadOnlyList<WorkerRow> flags,
        IReadOnlyList<LetterRefusal> refusals
    )
    {
        var byLetter = refusals.ToLookup(each => each.TemplateId, StringComparer.Ordinal);
        return
        [
            .. flags.Select(row =>
            {
                var header = MailTabReader<LetterTemplate>.ProblemHeader;
                var says = byLetter[row.Key]
                    .Select(Sentence)
                    .Distinct()
                    .Select(sentence => $"A letter is not sent. {sentence}")
                    .Prepend(row.Cells[header])
                    .Where(sentence => sentence.Length > 0);
                return row with
                {
                    Cells = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        [header] = string.Join("\n", says),
                    },
                };
            }),
        ];
    }

    /// <summary>What was in force before, when the tab is gone.</summary>
    public static IReadOnlyList<LetterTemplate> Restore(
        IReadOnlyDictionary<string, string> lastGood
    ) => [.. lastGood.Values.Select(Restore).OfType<LetterTemplate>()];

    private static RowVerdict<LetterTemplate> ReadRow(int row, Func<string, Cell> cells)
    {
        var id = AnswerText.OnOneLine(cells(LetterHeader));
        var subject = AnswerText.OnOneLine(cells(SubjectHeader));
        var body = cells(TextHeader).ToString().ReplaceLineEndings("\n").Trim('\n');
        if (id.Length == 0 && subject.Length == 0 && body.Trim().Length == 0)
        {
            return new RowVerdict<LetterTemplate>(null, "", []);
        }

        if (id.Length == 0)
        {
            const string What = "The letter needs a name by which the Schedule tab knows it.";
            return new RowVerdict<LetterTemplate>(null, "", [new(LetterHeader, "nothing", What)]);
        }

        var text = LetterTemplate.ToText(subject, body);
        return LetterTemplate.Parse(id, text) switch
        {
            TemplateReading.Accepted accepted => new(accepted.Template, $"{id}\n{text}", []),
            TemplateReading.Refused refused => new(
                null,
                "",
                [.. refused.Problems.Select(ProblemOf)]
            ),
            _ => throw new InvalidOperationException("a template is accepted or refused"),
        };
    }

    private static RowProblem ProblemOf(LetterRefusal refusal) =>
        new(
            refusal.Line == 1 ? SubjectHeader : TextHeader,
            "a letter that cannot be sent",
            Sentence(refusal)
        );

    /// <summary>Lines are counted in the cell, as its reader sees them.</summary>
    private static string Sentence(LetterRefusal refusal) =>
        refusal.Line is > LetterTemplate.LinesBeforeBody and { } line
            ? $"Line {line - LetterTemplate.LinesBeforeBody}: {refusal.What} {refusal.Remedy}"
            : $"{refusal.What} {refusal.Remedy}";

    private static LetterTemplate? Restore(string kept)
    {
        var id = kept.Split('\n')[0];
        return
            LetterTemplate.Parse(id, kept[(id.Length + 1)..]) is TemplateReading.Accepted accepted
            ? accepted.Template
            : null;
    }
}
