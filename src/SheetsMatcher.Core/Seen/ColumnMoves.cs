using System.Globalization;

namespace SheetsMatcher.Core.Seen;

/// <summary>A cell that changed: what stood there, or may have, and what stands there now.</summary>
internal readonly record struct ChangedCell(int Row, IReadOnlyList<string> Before, string Now);

/// <summary>Tells cells of one column that changed places from cells that were typed.</summary>
/// <param name="stoodOnce">Whether only one row of before held what this mark stands for.</param>
internal sealed class ColumnMoves(IReadOnlyList<ChangedCell> changed, Predicate<string> stoodOnce)
{
    public const int FewMin = 2;
    private const int ManyMin = 3;

    public IReadOnlyList<ChangedCell> Changed => changed;

    /// <summary>How many of the cells hold now what another of them held before.</summary>
    public int Moved { get; } = CountMoved(changed, _ => true);

    private bool IsExchange => Moved == changed.Count;

    /// <summary>
    /// The same of texts that stood in one row only and so cannot have come about by chance: they
    /// tell a shift or a sort although people typed into other cells of the column meanwhile.
    /// </summary>
    private int Telling { get; } =
        CountMoved(changed, mark => mark != CellMark.OfBlank && stoodOnce(mark));

    /// <param name="isNumbering">Its cells count the rows from the top, wherever these stand.</param>
    public bool IsTorn(ColumnRole role, Func<bool> isNumbering) =>
        role switch
        {
            ColumnRole.Key => false,
            ColumnRole.Steering => (IsExchange && Moved >= FewMin)
                || Telling >= FewMin
                || (Moved >= ManyMin && Moved * 2 > changed.Count),
            // A shift leaves one cell without a counterpart; a restored version leaves most without.
            ColumnRole.Shown => Moved >= ManyMin && Moved >= changed.Count - 1,
            ColumnRole.Remark => (IsExchange && Moved >= ManyMin) || Telling >= ManyMin,
            // A formula may change all of its cells at once, though hardly to what stood in others.
            _ => IsExchange && Moved >= ManyMin && !isNumbering(),
        };

    /// <summary>One decision is gone where another, the same, has come: it may be one that moved.</summary>
    public bool IsMovedDecision => Moved >= FewMin;

    /// <summary>More than one decision that moved is no longer an edit of a row or two.</summary>
    public bool IsOneDecision => Moved == FewMin;

    private static int CountMoved(IReadOnlyList<ChangedCell> changed, Predicate<string> counts)
    {
        var left = changed
            .SelectMany(cell => cell.Before.Distinct())
            .CountBy(mark => mark)
            .ToDictionary();
        var moved = 0;
        foreach (var mark in changed.Select(cell => cell.Now).Where(mark => counts(mark)))
        {
            if (left.GetValueOrDefault(mark) > 0)
            {
                left[mark]--;
                moved++;
            }
        }
        return moved;
    }

    /// <param name="texts">A column's cells from the top.</param>
    public static bool IsNumbering(IEnumerable<string> texts)
    {
        int? last = null;
        foreach (var text in texts)
        {
            if (
                !int.TryParse(text, CultureInfo.InvariantCulture, out var number)
                || number != (last ?? number - 1) + 1
            )
            {
                return false;
            }
            last = number;
        }
        return true;
    }
}
