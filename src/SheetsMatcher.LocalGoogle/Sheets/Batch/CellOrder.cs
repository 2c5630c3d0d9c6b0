using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Formulas;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>
/// The order of a sort: numbers, then text regardless of case, then FALSE and TRUE, then formulas;
/// empty cells come last whichever way the order runs.
/// </summary>
internal static class CellOrder
{
    /// <summary>Sorts the area's rows; equal rows keep their order, cells move whole.</summary>
    public static void Sort(Area area, IEnumerable<JsonObject> specs)
    {
        List<(int Column, bool IsDescending)> keys = [.. specs.Select(spec => KeyOf(spec, area))];
        var order = Enumerable
            .Range(area.Top, area.Height)
            .Order(Comparer<int>.Create((one, two) => Compare(area.Tab.Grid, keys, one, two)));
        Arrange(area, [.. order]);
    }

    /// <summary>
    /// Puts the rows named by <paramref name="order"/> one below the other. References without a
    /// dollar sign go along with their formulas, as in a copy (chosen: Google's pages do not say).
    /// </summary>
    public static void Arrange(Area area, IReadOnlyList<int> order)
    {
        var grid = area.Tab.Grid;
        var before = order.Select(grid.RowAt).ToList();
        for (var i = 0; i < order.Count; i++)
        {
            var target = area.Top + i;
            var row = grid.RowAt(target);
            grid.SetRow(
                target,
                row.WithCells([
                    .. row.Padded(area.Left).Take(area.Left),
                    .. before[i]
                        .Padded(area.Right)
                        .Take(area.Right)
                        .Skip(area.Left)
                        .Select(cell => FormulaMoves.Copied(cell, target - order[i], 0)),
                    .. row.Cells.Skip(area.Right),
                ])
            );
        }
    }

    private static int Compare(
        Grid grid,
        List<(int Column, bool IsDescending)> keys,
        int one,
        int two
    )
    {
        foreach (var (column, isDescending) in keys)
        {
            var order = Compare(grid.CellAt(one, column), grid.CellAt(two, column), isDescending);
            if (order != 0)
            {
                return order;
            }
        }

        return one.CompareTo(two);
    }

    private static (int Column, bool IsDescending) KeyOf(JsonObject spec, Area area)
    {
        foreach (var (name, _) in spec)
        {
            if (name is not ("dimensionIndex" or "sortOrder"))
            {
                throw GoogleErrorException.InvalidArgument(
                    $"Sorting by {name} is not implemented here; sort by value."
                );
            }
        }

        var column = spec.Int("dimensionIndex") ?? 0;
        return column >= area.Left && column < area.Right
            ? (column, spec.Text("sortOrder") is "DESCENDING")
            : throw GoogleErrorException.InvalidArgument(
                $"sortSpecs.dimensionIndex[{column}] is outside the range's columns."
            );
    }

    private static int Compare(Cell? one, Cell? two, bool isDescending)
    {
        var (a, b) = (one?.Value, two?.Value);
        if (a is null || b is null)
        {
            return (a is null).CompareTo(b is null);
        }

        var order = (a, b) switch
        {
            (CellValue.Number(var x), CellValue.Number(var y)) => x.CompareTo(y),
            (CellValue.Text(var x), CellValue.Text(var y)) => string.Compare(
                x,
                y,
                StringComparison.OrdinalIgnoreCase
            ),
            (CellValue.Truth(var x), CellValue.Truth(var y)) => x.CompareTo(y),
            _ => Rank(a).CompareTo(Rank(b)),
        };
        return isDescending ? -order : order;
    }

    private static int Rank(CellValue value) =>
        value switch
        {
            CellValue.Number => 0,
            CellValue.Text => 1,
            CellValue.Truth => 2,
            _ => 3,
        };
}
