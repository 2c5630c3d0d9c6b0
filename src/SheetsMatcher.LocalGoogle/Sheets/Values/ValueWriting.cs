using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>Where values went and how many.</summary>
/// <param name="ReadBack">
/// What an answer with values shows: by the reference the whole requested range where that is larger.
/// </param>
internal sealed record WrittenArea(Area Area, Area ReadBack, int Rows, int Columns, int Cells);

/// <summary>Writes values into a range, which never grows the grid (reported).</summary>
internal static class ValueWriting
{
    /// <param name="range">
    /// One cell stands for everything right of it and below; a larger range is a limit.
    /// </param>
    /// <param name="asked">The range as it was sent, which a refusal repeats (reported).</param>
    public static WrittenArea Write(
        Area range,
        ValueMatrix values,
        ValueInput input,
        string asked = ""
    )
    {
        CheckFits(
            range,
            values,
            asked.Contains('!', StringComparison.Ordinal) ? asked : A1.Of(range)
        );
        var grid = range.Tab.Grid;
        var (cells, rows, columns) = (0, 0, new HashSet<int>());
        for (var i = 0; i < values.Height; i++)
        {
            var written = 0;
            List<Cell?> line = [.. grid.RowAt(range.Top + i).Padded(range.Left + values.Width)];
            for (var j = 0; j < values.Width; j++)
            {
                if (values.At(i, j) is { } value)
                {
                    line[range.Left + j] = input.Into(line[range.Left + j], value);
                    columns.Add(j);
                    written++;
                }
            }

            grid.SetRow(range.Top + i, grid.RowAt(range.Top + i).WithCells(line));
            cells += written;
            rows += written > 0 ? 1 : 0;
        }

        var extent = Extent(range, values);
        var readBack = range.IsOneCell ? extent : range;
        return new WrittenArea(extent, readBack, rows, columns.Count, cells);
    }

    public static JsonObject ToJson(
        string spreadsheetId,
        WrittenArea written,
        Func<Area, JsonObject>? readBack
    )
    {
        var body = new JsonObject
        {
            ["spreadsheetId"] = spreadsheetId,
            ["updatedRange"] = A1.Of(written.Area),
        };
        PutUnlessZero(body, "updatedRows", written.Rows);
        PutUnlessZero(body, "updatedColumns", written.Columns);
        PutUnlessZero(body, "updatedCells", written.Cells);
        if (readBack is not null)
        {
            body["updatedData"] = readBack(written.ReadBack);
        }

        return body;
    }

    public static void PutUnlessZero(JsonObject body, string name, int number)
    {
        if (number != 0)
        {
            body[name] = number;
        }
    }

    private static void CheckFits(Area range, ValueMatrix values, string asked)
    {
        var grid = range.Tab.Grid;
        var (bottom, right) = range.IsOneCell
            ? (grid.RowCount, grid.ColumnCount)
            : (range.Bottom, range.Right);
        var place =
            range.Top + values.Height > bottom
                ? "row [" + (bottom + 1).ToString(CultureInfo.InvariantCulture)
            : range.Left + values.Width > right ? $"column [{A1.ColumnName(right)}"
            : null;
        if (place is not null)
        {
            throw GoogleErrorException.InvalidArgument(
                $"Requested writing within range [{asked}], " + $"but tried writing to {place}]"
            );
        }
    }

    private static Area Extent(Area range, ValueMatrix values) =>
        values.Height == 0 || values.Width == 0
            ? range
            : range with
            {
                Bottom = range.Top + values.Height,
                Right = range.Left + values.Width,
            };
}
