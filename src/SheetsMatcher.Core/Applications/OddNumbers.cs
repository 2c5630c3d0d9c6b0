using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Numbers that may have been typed as something else: a spreadsheet makes a day's number of "5/10", a
/// part of a day of "5:10", a hundredth of "1%" and one of "100%". Only what the sheet shows tells them
/// apart.
/// </summary>
public static partial class OddNumbers
{
    /// <summary>The most that an answer in digits is likely to mean.</summary>
    private const double UsualMax = 80;

    /// <summary>Where they stand, zero-based; the time of a response is no answer.</summary>
    public static IReadOnlyList<(int Row, int Column)> In(SheetTable table, FormQuestions questions)
    {
        var columns = FormHeader
            .Read(table, questions)
            .Columns.Where(each => each.Key != questions.Timestamp)
            .Select(each => each.Value)
            .ToList();
        return
        [
            .. from row in Enumerable.Range(1, Math.Max(0, table.Rows.Count - 1))
            from column in columns
            where table.At(row, column).Number is not null
            select (row, column),
        ];
    }

    /// <summary>
    /// The texts of these numbers, but for those that show the number itself. A row that was moved
    /// between the two reads has none: its other answers differ.
    /// </summary>
    /// <param name="shown">The same tab read as the sheet shows it.</param>
    public static IReadOnlyDictionary<(int Row, int Column), string> Texts(
        SheetTable table,
        SheetTable shown,
        IEnumerable<(int Row, int Column)> places
    ) =>
        places
            .Where(place => AreOne(table.Rows[place.Row], shown, place.Row))
            .Select(place =>
                (Place: place, Text: shown.At(place.Row, place.Column).ToString().Trim())
            )
            .Where(each =>
                !IsUsual(table.At(each.Place.Row, each.Place.Column)) || !Plain().IsMatch(each.Text)
            )
            .ToDictionary(each => each.Place, each => each.Text);

    public static SheetTable With(
        SheetTable table,
        IReadOnlyDictionary<(int Row, int Column), string> texts
    )
    {
        var rows = table.Rows.ToList();
        foreach (var inRow in texts.GroupBy(each => each.Key.Row))
        {
            var row = rows[inRow.Key].ToList();
            foreach (var ((_, column), text) in inRow)
            {
                row[column] = row[column].Number is { } number
                    ? Cell.Of(number, text)
                    : row[column];
            }
            rows[inRow.Key] = row;
        }
        return table with { Rows = rows };
    }

    private static bool IsUsual(Cell cell) => cell.Number is 0 or (>= 1 and <= UsualMax);

    /// <summary>With a unit or without; a percentage, an amount, a date and a time are none.</summary>
    [GeneratedRegex(@"^[+-]?[0-9]+(?:[.,][0-9]+)?(?: ?\p{L}+\.?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    private static bool AreOne(IReadOnlyList<Cell> row, SheetTable shown, int number) =>
        row.Index()
            .All(cell => cell.Item.Text is null || cell.Item == shown.At(number, cell.Index));
}
