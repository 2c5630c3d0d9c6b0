using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>Cells as Google's JSON has them.</summary>
internal static class CellValues
{
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
