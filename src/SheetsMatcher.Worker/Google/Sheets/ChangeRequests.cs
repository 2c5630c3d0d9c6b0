using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>
/// A round's changes as the requests of one batch, in the same order: neighbours in a row become
/// one update, rows added to the same tab one append.
/// </summary>
internal static class ChangeRequests
{
    /// <summary>Values only: formats, notes and dropdowns of the cells stay.</summary>
    private const string ValueField = "userEnteredValue";

    /// <summary>
    /// A new row shows its whole text. The format comes with the row: one laid over empty rows
    /// beforehand might count as data, below which appended rows would go.
    /// </summary>
    private const string NewRowFields =
        "userEnteredValue,userEnteredFormat.wrapStrategy,userEnteredFormat.verticalAlignment";

    public static IList<Request> For(IReadOnlyList<SheetChange> changes)
    {
        var requests = new List<Request>();
        for (var start = 0; start < changes.Count; )
        {
            var end = start + 1;
            while (end < changes.Count && Joins(changes[end - 1], changes[end]))
            {
                end++;
            }

            requests.Add(One([.. changes.Skip(start).Take(end - start)]));
            start = end;
        }

        return requests;
    }

    private static bool Joins(SheetChange one, SheetChange next) =>
        (one, next) switch
        {
            (SheetChange.Append a, SheetChange.Append b) => a.SheetId == b.SheetId,
            (SheetChange.Update a, SheetChange.Update b) => a.SheetId == b.SheetId
                && a.Row == b.Row
                && a.Column + 1 == b.Column,
            _ => false,
        };

    private static Request One(IReadOnlyList<SheetChange> run) =>
        run[0] switch
        {
            SheetChange.Update first => Update(first, run.Cast<SheetChange.Update>()),
            SheetChange.Append first => Append(first.SheetId, run.Cast<SheetChange.Append>()),
            SheetChange.DeleteRow row => Delete(row),
            var other => throw new ArgumentException($"an unknown change: {other.GetType().Name}"),
        };

    private static Request Update(SheetChange.Update first, IEnumerable<SheetChange.Update> run) =>
        new()
        {
            UpdateCells = new UpdateCellsRequest
            {
                Start = new GridCoordinate
                {
                    SheetId = first.SheetId,
                    RowIndex = first.Row,
                    ColumnIndex = first.Column,
                },
                Rows = [Row(run.Select(update => update.Value))],
                Fields = ValueField,
            },
        };

    private static Request Delete(SheetChange.DeleteRow row) =>
        new()
        {
            DeleteDimension = new DeleteDimensionRequest
            {
                Range = new DimensionRange
                {
                    SheetId = row.SheetId,
                    Dimension = "ROWS",
                    StartIndex = row.Row,
                    EndIndex = row.Row + 1,
                },
            },
        };

    private static Request Append(int sheetId, IEnumerable<SheetChange.Append> run) =>
        new()
        {
            AppendCells = new AppendCellsRequest
            {
                SheetId = sheetId,
                Rows = [.. run.Select(append => NewRow(append.Cells))],
                Fields = NewRowFields,
            },
        };

    private static RowData NewRow(IEnumerable<Cell> cells)
    {
        var row = Row(cells);
        foreach (var cell in row.Values)
        {
            cell.UserEnteredFormat = new CellFormat
            {
                WrapStrategy = "WRAP",
                VerticalAlignment = "TOP",
            };
        }

        return row;
    }

    private static RowData Row(IEnumerable<Cell> cells) =>
        new() { Values = [.. cells.Select(CellValues.ToCellData)] };
}
