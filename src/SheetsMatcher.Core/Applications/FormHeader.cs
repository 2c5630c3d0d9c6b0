namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Which column of a responses tab answers which question: by the same words, in any case, spacing
/// and punctuation. A heading that is only much alike is proposed in Problems and counts once you
/// say Yes.
/// </summary>
/// <param name="Blocking">Why the tab cannot be read without guessing; empty when it can.</param>
internal sealed record FormHeader(
    IReadOnlyDictionary<string, int> Columns,
    IReadOnlyList<ApplicationProblem> Blocking,
    IReadOnlyList<ApplicationProblem> Problems
)
{
    private const int HeaderRow = 1;

    public bool IsUsable => Blocking.Count == 0;

    /// <param name="answers">What people answered to proposals; null: nothing.</param>
    public static FormHeader Read(
        SheetTable table,
        FormQuestions questions,
        AnswerTo? answers = null
    )
    {
        if (table.Header.All(cell => cell.IsEmpty))
        {
            var empty = EmptyHeader(table);
            return new FormHeader(new Dictionary<string, int>(), [empty], [empty]);
        }
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var problems = new List<ApplicationProblem>();
        var blocking = new List<ApplicationProblem>();
        var alike = new AlikeHeaders(table, questions);
        var headings = new Headings(table.Header);
        var asked = questions
            .Required.Concat(questions.Optional)
            .Where(question => question.Text.Length > 0)
            .ToList();
        foreach (var question in asked)
        {
            var found = ColumnsOf(question.Text, headings, table.Header, asked);
            if (found.Count == 1)
            {
                columns[question.Text] = found[0];
                continue;
            }
            var isRequired = questions.Required.Contains(question);
            var proposal = found.Count == 0 ? alike.Propose(question.Text, isRequired) : null;
            var answer = proposal is null ? null : answers?.Invoke(proposal.Question);
            if (proposal is not null && answer == true)
            {
                columns[question.Text] = proposal.Column;
                continue;
            }
            if (proposal is not null && answer is null)
            {
                problems.Add(proposal.Question);
                if (isRequired)
                {
                    blocking.Add(proposal.Question);
                }
                continue;
            }
            if (found.Count == 0 && question.MayBeAbsent)
            {
                continue;
            }
            var problem =
                found.Count == 0
                    ? Missing(table, question.Text, isRequired)
                    : Twice(table, question.Text, found);
            problems.Add(problem);
            if (found.Count > 0 || isRequired)
            {
                blocking.Add(problem);
            }
        }
        return new FormHeader(columns, blocking, problems);
    }

    /// <summary>A heading that is another question letter by letter answers that one.</summary>
    private static List<int> ColumnsOf(
        string question,
        Headings headings,
        IReadOnlyList<Cell> header,
        List<Question> asked
    ) =>
        [
            .. headings
                .Where(question)
                .Where(at =>
                    header[at].ToString() is var text
                    && (text == question || !asked.Exists(other => other.Text == text))
                ),
        ];

    private static ApplicationProblem EmptyHeader(SheetTable table) =>
        new(
            table.Title,
            HeaderRow,
            null,
            "the form's questions",
            "an empty row",
            "Link the form to this spreadsheet, or put its questions back into row 1."
        )
        {
            Kind = ProblemKind.Header,
        };

    private static ApplicationProblem Missing(SheetTable table, string question, bool isRequired) =>
        new(
            table.Title,
            HeaderRow,
            question,
            "a column with this question",
            "none",
            isRequired
                ? "Put the question back as a heading; until then nothing is read from this tab."
                : "Put the question back as a heading; until then its answers are not known."
        )
        {
            Kind = ProblemKind.Header,
        };

    private static ApplicationProblem Twice(
        SheetTable table,
        string question,
        IReadOnlyList<int> columns
    ) =>
        new(
            table.Title,
            HeaderRow,
            question,
            "one column with this question",
            $"it in columns {string.Join(" and ", columns.Select(ColumnLetters))}",
            "Rename or delete all but one; until then nothing is read from this tab."
        )
        {
            Kind = ProblemKind.Header,
        };

    /// <summary>A, B, … Z, AA, as the sheet names a zero-based column.</summary>
    private static string ColumnLetters(int column) =>
        column < 26
            ? $"{(char)('A' + column)}"
            : ColumnLetters((column / 26) - 1) + (char)('A' + (column % 26));
}
