using System.Buffers.Binary;
using System.Collections;
using System.Text;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>
/// One row in less than half of the memory that its cells would take, each of which is made when it
/// is asked for. A form's tab full of junk is held as long as a poll lasts and looked at a few times.
/// </summary>
internal sealed class PackedRow : IReadOnlyList<Cell>
{
    private const byte Text = (byte)'t';
    private const byte Number = (byte)'n';
    private const byte Yes = (byte)'y';
    private const byte No = (byte)'-';

    /// <summary>Of each cell its kind and its value; nothing of an empty one.</summary>
    private readonly byte[] _bytes;

    private readonly int[] _ends;

    public PackedRow(IReadOnlyList<Cell> cells)
    {
        _bytes = new byte[cells.Sum(Length)];
        _ends = new int[cells.Count];
        var end = 0;
        foreach (var (at, cell) in cells.Index())
        {
            Write(cell, _bytes.AsSpan(end));
            end += Length(cell);
            _ends[at] = end;
        }
    }

    public int Count => _ends.Length;

    public Cell this[int index]
    {
        get
        {
            var begin = index == 0 ? 0 : _ends[index - 1];
            return Read(_bytes.AsSpan(begin, _ends[index] - begin));
        }
    }

    public IEnumerator<Cell> GetEnumerator() =>
        Enumerable.Range(0, Count).Select(at => this[at]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int Length(Cell cell) =>
        cell.IsEmpty ? 0
        : cell.Text is { } text ? 1 + Encoding.UTF8.GetByteCount(text)
        : cell.Number is not null ? 1 + sizeof(double)
        : 1;

    private static void Write(Cell cell, Span<byte> bytes)
    {
        if (cell.Text is { } text)
        {
            bytes[0] = Text;
            Encoding.UTF8.GetBytes(text, bytes[1..]);
        }
        else if (cell.Number is { } number)
        {
            bytes[0] = Number;
            BinaryPrimitives.WriteDoubleLittleEndian(bytes[1..], number);
        }
        else if (cell.YesNo is { } isYes)
        {
            bytes[0] = isYes ? Yes : No;
        }
    }

    private static Cell Read(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty
            ? Cell.Empty
            : bytes[0] switch
            {
                Text => Cell.Of(Encoding.UTF8.GetString(bytes[1..])),
                Number => Cell.Of(BinaryPrimitives.ReadDoubleLittleEndian(bytes[1..])),
                var kind => Cell.Of(kind == Yes),
            };
}
