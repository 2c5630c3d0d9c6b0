using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Commands.Csv;
using SheetsMatcher.Worker.Commands.Running;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>A file of answers in the shape of a responses tab.</summary>
/// <param name="Notes">What was filled in or left out, one sentence each.</param>
internal sealed record FormFile(SheetTable Table, IReadOnlyList<string> Notes)
{
    /// <summary>
    /// The cells of the form's moments, as typed; none where the file has no such column.
    /// </summary>
    public IReadOnlyList<Cell> Timestamps { get; private init; } = [];

    /// <exception cref="WrongInputException">
    /// The file cannot be read, or two rows of one person leave open which of them stands.
    /// </exception>
    public static FormFile Read(string path, FormQuestions form, BadRows badRows)
    {
        var (read, leftOut) = CsvFile.Read(path, badRows);
        if (read.Rows.Skip(1).All(row => row.All(cell => $"{cell}".Trim().Length == 0)))
        {
            throw new WrongInputException(
                $"{path}: there are headings but no people below them. Write one person a row."
            );
        }

        var (table, taken) = CollectedAddress.In(read, form.EmailAddress);
        var headings = new Headings(table.Header);
        var timestamps = headings.Where(form.Timestamp);
        CheckRepeats(table, headings.Where(form.EmailAddress), timestamps);
        return timestamps.Count > 0
            ? new FormFile(table, [.. leftOut, .. taken])
            {
                Timestamps =
                [
                    .. Enumerable
                        .Range(1, table.Rows.Count - 1)
                        .SelectMany(row => timestamps.Select(column => table.At(row, column))),
                ],
            }
            : new FormFile(
                WithRowOrder(table, form.Timestamp),
                [
                    .. leftOut,
                    .. taken,
                    $"{path} has no column \"{form.Timestamp}\": who stands further up applied earlier.",
                ]
            );
    }

    /// <summary>Of a person's responses the latest stands, so their times must differ.</summary>
    private static void CheckRepeats(
        SheetTable table,
        IReadOnlyList<int> emails,
        IReadOnlyList<int> timestamps
    )
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

    private static string Text(SheetTable table, int row, IReadOnlyList<int> columns) =>
        columns is not [var only] ? ""
        : EmailAddress.TryParse($"{table.At(row, only)}", out var email) ? email.Value
        : $"{table.At(row, only)}".Trim().ToLowerInvariant();

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
}
