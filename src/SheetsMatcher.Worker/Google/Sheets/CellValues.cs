using System.Globalization;
using System.Numerics;
using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>Cells as Google's JSON has them, both ways.</summary>
internal static class CellValues
{
    /// <summary>
    /// An unformatted value: text, a number (dates too), TRUE or FALSE, or nothing.
    /// </summary>
    public static Cell FromJson(object? value) =>
        value switch
        {
            null => Cell.Empty,
            string text => Cell.Of(text),
            bool yesNo => Cell.Of(yesNo),
            BigInteger huge => Cell.Of((double)huge),
            IConvertible number => Cell.Of(number.ToDouble(CultureInfo.InvariantCulture)),
            _ => Cell.Of(value.ToString()),
        };

    /// <summary>
    /// A cell to write. Text goes as a string value, which is never parsed: <c>=A1</c> and
    /// <c>007</c> stay what they are. An empty cell has no value, which clears.
    /// </summary>
    public static CellData ToCellData(Cell cell) =>
        cell switch
        {
            { Text: { } text } => Entered(new ExtendedValue { StringValue = text }),
            { YesNo: { } yesNo } => Entered(new ExtendedValue { BoolValue = yesNo }),
            { Number: { } number } when double.IsFinite(number) => Entered(
                new ExtendedValue { NumberValue = number }
            ),
            { Number: not null } => throw new ArgumentException(
                $"a cell cannot hold the number {cell}",
                nameof(cell)
            ),
            _ => new CellData(),
        };

    private static CellData Entered(ExtendedValue value) => new() { UserEnteredValue = value };
}
