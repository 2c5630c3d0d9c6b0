namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>
/// What becomes of a range when lines are inserted, deleted or moved. Lines inserted inside a range
/// widen it; a range whose lines are all deleted is gone.
/// </summary>
internal static class RangeMoves
{
    public static Func<GridRange, GridRange?> Insert(Dimension dimension, int index, int count) =>
        range =>
            OnSpan(
                range,
                dimension,
                (start, end) =>
                    (start >= index ? start + count : start, end > index ? end + count : end)
            );

    public static Func<GridRange, GridRange?> Delete(Dimension dimension, int from, int to) =>
        range =>
            OnSpan(
                range,
                dimension,
                (start, end) => (Closed(start, from, to), Closed(end, from, to))
            );

    /// <summary>
    /// A range that lies within the moved lines goes along; others close up and widen.
    /// </summary>
    public static Func<GridRange, GridRange?> Move(
        Dimension dimension,
        int from,
        int to,
        int destination
    )
    {
        var count = to - from;
        var target = destination > from ? destination - count : destination;
        return range =>
            OnSpan(
                range,
                dimension,
                (start, end) =>
                {
                    if (start >= from && end <= to)
                    {
                        return (start + target - from, end + target - from);
                    }

                    var (left, right) = (Closed(start, from, to), Closed(end, from, to));
                    return (
                        left >= target && left > 0 ? left + count : left,
                        right > target ? right + count : right
                    );
                }
            );
    }

    private static int? Closed(int? index, int from, int to) =>
        index <= from || index is null ? index
        : index >= to ? index - (to - from)
        : from;

    private static GridRange? OnSpan(
        GridRange range,
        Dimension dimension,
        Func<int?, int?, (int? Start, int? End)> move
    )
    {
        var rows = dimension == Dimension.Rows;
        var (start, end) = rows
            ? move(range.StartRow, range.EndRow)
            : move(range.StartColumn, range.EndColumn);
        if (start is not null && end is not null && start >= end)
        {
            return null;
        }

        return rows
            ? range with
            {
                StartRow = start,
                EndRow = end,
            }
            : range with
            {
                StartColumn = start,
                EndColumn = end,
            };
    }
}
