namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>
/// Sums up the rows of all stacks for one mentee after another. The rows of most stacks are few
/// and are all kept; a stack with too many keeps the one that was wanted last.
/// </summary>
internal sealed class KeptRows
{
    /// <summary>64 MiB: 3,000 different answers over 10,000 mentors have room.</summary>
    private const long CellsMax = 1L << 25;

    /// <summary>4 KiB of each row that is kept: some hundreds of them stay near the processor.</summary>
    private const int StripWidth = 1 << 11;

    /// <summary>
    /// 16 MiB: fewer cells are written sooner than a second thread could help, and reading a strip
    /// of what is kept anew for each block costs little.
    /// </summary>
    private const int BlockCells = 1 << 23;

    private const int NoneYet = -1;

    private readonly int _mentorCount;
    private readonly int _menteeCount;
    private readonly int _stripWidth;
    private readonly int _blockCells;
    private readonly ushort[] _cells;
    private readonly ushort[] _scratch;
    private readonly List<LayerStack> _tooLarge = [];
    private readonly int[] _latest;

    /// <summary>Where the rows of each mentee begin, those of too large stacks first.</summary>
    private readonly int[] _starts;
    private readonly int _startsEach;

    public KeptRows(
        IReadOnlyList<LayerStack> stacks,
        int mentorCount,
        int menteeCount,
        long cellsMax = CellsMax,
        int stripWidth = StripWidth,
        int blockCells = BlockCells
    )
    {
        _blockCells = blockCells;
        _stripWidth = stripWidth;
        _mentorCount = mentorCount;
        _scratch = new ushort[mentorCount];
        _startsEach = stacks.Count;
        _starts = new int[stacks.Count * menteeCount];
        var kept = new List<LayerStack>();
        var rowCount = 0L;
        foreach (var stack in stacks.OrderBy(stack => stack.Combinations.Count))
        {
            var hasRoom = (rowCount + stack.Combinations.Count) * mentorCount <= cellsMax;
            (hasRoom ? kept : _tooLarge).Add(stack);
            rowCount += hasRoom ? stack.Combinations.Count : 0;
        }
        // One row for each stack that is too large, however many mentors there are.
        _cells = GC.AllocateUninitializedArray<ushort>(
            checked((int)((rowCount + _tooLarge.Count) * mentorCount))
        );
        _latest = [.. _tooLarge.Select(_ => NoneYet)];
        for (var i = 0; i < _tooLarge.Count; i++)
        {
            Locate(i, i, Groups.All(menteeCount).Of);
        }
        Keep(kept);
        _menteeCount = menteeCount;
    }

    /// <summary>Writes the points of all mentors with every mentee, row after row.</summary>
    public void WriteAll(ushort[] matrix)
    {
        if (_tooLarge.Count == 0)
        {
            WriteInBlocks(matrix);
            return;
        }
        int[] order = [.. Enumerable.Range(0, _menteeCount)];
        Array.Sort([.. _tooLarge[^1].Combinations.Of], order);
        foreach (var mentee in order)
        {
            Write(mentee, matrix.AsSpan(mentee * _mentorCount, _mentorCount));
        }
    }

    /// <summary>Blocks of mentees side by side, by as many threads as there are processors.</summary>
    private void WriteInBlocks(ushort[] matrix)
    {
        var height = Math.Max(1, _blockCells / Math.Max(1, _mentorCount));
        Parallel.For(
            0,
            (_menteeCount + height - 1) / height,
            block =>
            {
                var first = block * height;
                WriteInStrips(matrix, first, Math.Min(first + height, _menteeCount));
            }
        );
    }

    /// <summary>
    /// Some mentors at a time, so few that what is kept of them stays near the processor while
    /// the sums of all mentees are written.
    /// </summary>
    private void WriteInStrips(ushort[] matrix, int firstMentee, int endMentee)
    {
        for (var first = 0; first < _mentorCount; first += _stripWidth)
        {
            var width = Math.Min(_stripWidth, _mentorCount - first);
            var strip = _cells.AsSpan(Math.Min(first, _cells.Length));
            for (var mentee = firstMentee; mentee < endMentee; mentee++)
            {
                var starts = _starts.AsSpan(mentee * _startsEach, _startsEach);
                RowAdder.Sum(strip, starts, matrix.AsSpan((mentee * _mentorCount) + first, width));
            }
        }
    }

    private void Write(int mentee, Span<ushort> row)
    {
        for (var i = 0; i < _tooLarge.Count; i++)
        {
            var combination = _tooLarge[i].Combinations.Of[mentee];
            if (combination != _latest[i])
            {
                _tooLarge[i].Write(combination, Rows(i, 1), _scratch);
                _latest[i] = combination;
            }
        }
        RowAdder.Sum(_cells, _starts.AsSpan(mentee * _startsEach, _startsEach), row);
    }

    private void Keep(List<LayerStack> kept)
    {
        var first = _tooLarge.Count;
        for (var i = 0; i < kept.Count; i++)
        {
            var combinations = kept[i].Combinations;
            kept[i].WriteAll(Rows(first, combinations.Count), _scratch);
            Locate(_tooLarge.Count + i, first, combinations.Of);
            first += combinations.Count;
        }
    }

    private void Locate(int stack, int firstRow, int[] rowOfMentee)
    {
        for (var mentee = 0; mentee < rowOfMentee.Length; mentee++)
        {
            _starts[(mentee * _startsEach) + stack] =
                (firstRow + rowOfMentee[mentee]) * _mentorCount;
        }
    }

    private Span<ushort> Rows(int first, int count) =>
        _cells.AsSpan(first * _mentorCount, count * _mentorCount);
}
