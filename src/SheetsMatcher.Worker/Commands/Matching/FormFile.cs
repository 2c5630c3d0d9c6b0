using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>A file of answers in the shape of a responses tab.</summary>
/// <param name="Notes">What was filled in, one sentence each.</param>
internal sealed record FormFile(SheetTable Table, IReadOnlyList<string> Notes)
{
    /// <exception cref="WrongInputException">
    /// The file cannot be read, or two rows of one person leave open which of them stands.
    /// </exception>
    public static FormFile Read(string path, FormQuestions form)
    {
        var table = CsvFile.Read(path);
        var timestamps = ColumnsOf(form.Timestamp, table);
        CheckRepeats(table, ColumnsOf(form.EmailAddress, table), timestamps);
        return timestamps.Count > 0
            ? new FormFile(WithSheetsTimestamps(table, timestamps), [])
            : new FormFile(
                WithRowOrder(table, form.Timestamp),
                [
                    $"{path} has no column \"{form.Timestamp}\": who stands further up applied earlier.",
                ]
            );
    }

    /// <summary>Of a person's responses the latest stands, so their times must differ.</summary>
    private static void CheckRepeats(SheetTable table, List<int> emails, List<int> timestamps)
    {
        var repeats = Enumerable
            .Range(1, table.Rows.Count - 1)
            .GroupBy(row => (Email: Text(table, row, emails), At: Text(table, row, timestamps)))
            .Where(rows => rows.Key.Email.Length > 0)
            .SelectMany(rows => rows.Skip(1).Select(row => (First: rows.First(), Row: row)))
            .OrderBy(repeat => repeat.Row)
            .Select(repeat =>
                $"{table.Title}, row {repeat.Row + 1}: \"{Text(table, repeat.Row, emails)}\" stands "
                + $"in row {repeat.First + 1} already. Delete the row that is out of date"
                + (timestamps.Count > 0 ? ", or correct its time." : ".")
            )
            .ToList();
        if (repeats.Count > 0)
        {
            throw new WrongInputException(repeats);
        }
    }

    private static string Text(SheetTable table, int row, List<int> columns) =>
        columns is [var only] ? table.At(row, only).ToString().Trim().ToLowerInvariant() : "";

    private static SheetTable WithSheetsTimestamps(SheetTable table, List<int> columns) =>
        table with
        {
            Rows =
            [
                table.Header,
                .. table
                    .Rows.Skip(1)
                    .Select(row =>
                        (IReadOnlyList<Cell>)
                            [
                                .. row.Select(
                                    (cell, at) =>
                                        columns.Contains(at)
                                            ? Cell.Of(FormsDownload.Timestamp(cell.ToString()))
                                            : cell
                                ),
                            ]
                    ),
            ],
        };

    /// <summary>A day a row as the time of application; a blank row stays blank.</summary>
    private static SheetTable WithRowOrder(SheetTable table, string heading)
    {
        var width = table.Rows.Max(row => row.Count);
        return table with
        {
            Rows =
            [
                .. Enumerable
                    .Range(0, table.Rows.Count)
                    .Select(row =>
                        (IReadOnlyList<Cell>)
                            [
                                .. Enumerable.Range(0, width).Select(at => table.At(row, at)),
                                row == 0 ? Cell.Of(heading)
                                : table.Rows[row].All(IsBlank) ? Cell.Empty
                                : Cell.Of((double)row),
                            ]
                    ),
            ],
        };
    }

    private static bool IsBlank(Cell cell) => string.IsNullOrWhiteSpace(cell.ToString());

    private static List<int> ColumnsOf(string question, SheetTable table)
    {
        var folded = Folding.Fold(question);
        return
        [
            .. Enumerable
                .Range(0, table.Header.Count)
                .Where(at => Folding.Fold($"{table.Header[at]}") == folded),
        ];
    }
}
