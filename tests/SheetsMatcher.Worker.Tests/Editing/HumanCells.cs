using System.Text.RegularExpressions;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>Where a person's cell stands: beside which match id, under which header.</summary>
internal readonly record struct Place(string Key, string Header);

/// <summary>
/// What people typed, each text with a sign of its own, and where it stands by their own doing. A
/// person's edit may move or remove cells; nothing else may, but for the window of ADR 11: a text
/// that was typed after the worker's latest read, and that stands in a cell which the write that
/// follows fills in: one of a worker's column, or where columns moved, any.
/// </summary>
internal sealed partial class HumanCells(ProgramInProcess program, int sheetId)
{
    private static readonly HashSet<string> _workers =
    [
        .. WorkerTabs
            .Matches.Columns.Where(column => column.Owner != ColumnOwner.Committee)
            .Select(column => column.Header),
    ];

    private readonly Dictionary<string, Place> _expected = [];

    /// <summary>Typed since the worker last read.</summary>
    private readonly HashSet<string> _fresh = [];

    /// <summary>Overwritten within the window, unread.</summary>
    private readonly HashSet<string> _excused = [];

    private IReadOnlyList<string> _headerAsRead = [];

    private bool _isRoundBegun;
    private bool _haveColumnsMoved;

    /// <summary>Has a person edit, and follows what that does to the cells.</summary>
    public void During(Action edit)
    {
        var before = Scan();
        edit();
        var after = Scan();
        foreach (var sign in before.Cells.Keys.Except(after.Cells.Keys))
        {
            _expected.Remove(sign);
        }

        foreach (var (sign, cell) in after.Cells)
        {
            // A cell that the worker's write has just hit waits for its repair.
            var stood = before.Cells.TryGetValue(sign, out var was);
            if (stood && was.Place == cell.Place)
            {
                continue;
            }

            _expected[sign] = cell.Place;
            if (!stood)
            {
                _fresh.Add(sign);
            }
        }

        ForgetGone(before, after);
    }

    /// <summary>The worker reads what stands there now.</summary>
    public void Read()
    {
        _fresh.Clear();
        var header = Scan().Header;
        // What a write hit in a moved column is put back by the next one, within the same round.
        _haveColumnsMoved |= _isRoundBegun && !header.SequenceEqual(_headerAsRead);
        (_headerAsRead, _isRoundBegun) = (header, true);
    }

    /// <summary>The worker's write is about to be applied.</summary>
    public void Write(WorkerRequest write)
    {
        var now = Scan();
        var hit = write
            .Written.Where(cell => cell.SheetId == sheetId)
            .Select(cell => (cell.Row, cell.Column))
            .ToHashSet();
        foreach (var (sign, cell) in now.Cells)
        {
            if (_fresh.Contains(sign) && hit.Contains((cell.Row, cell.Column)) && IsExcused(cell))
            {
                _excused.Add(sign);
            }
        }

        bool IsExcused(SignedCell cell) =>
            _workers.Contains(cell.Place.Header)
            // No cell of the committee's is ever written but where columns moved meanwhile.
            || _haveColumnsMoved
            || !now.Header.SequenceEqual(_headerAsRead);
    }

    /// <summary>After a round: what it lost, one line each.</summary>
    public IReadOnlyList<string> Settle()
    {
        var now = Scan();
        var told = new List<string>();
        foreach (var (sign, place) in _expected.ToList())
        {
            var stands = now.Cells.TryGetValue(sign, out var cell);
            if (stands && Is(cell.Place, place))
            {
                continue;
            }

            _expected.Remove(sign);
            if (stands)
            {
                _expected[sign] = cell.Place;
            }

            if (!_excused.Contains(sign))
            {
                told.Add($"{sign}: {place} is " + (stands ? $"{cell.Place}" : "gone"));
            }
        }

        _excused.Clear();
        (_isRoundBegun, _haveColumnsMoved) = (false, false);
        return told;
    }

    /// <summary>
    /// A cell that is overwritten and not yet put back goes with its row or its column, if a person
    /// takes that away meanwhile.
    /// </summary>
    private void ForgetGone(Scanned before, Scanned after)
    {
        foreach (var (sign, place) in _expected.ToList())
        {
            var waits = !before.Cells.ContainsKey(sign) && !after.Cells.ContainsKey(sign);
            if (
                waits
                && (
                    Lost(before.Keys, after.Keys, place.Key)
                    || Lost(before.Header, after.Header, place.Header)
                )
            )
            {
                _expected.Remove(sign);
            }
        }

        static bool Lost(
            IReadOnlyCollection<string> before,
            IReadOnlyCollection<string> after,
            string text
        ) => before.Count(each => each == text) > after.Count(each => each == text);
    }

    /// <summary>A row without an id may be given one.</summary>
    private static bool Is(Place now, Place expected) =>
        now.Header == expected.Header && (expected.Key.Length == 0 || now.Key == expected.Key);

    private Scanned Scan()
    {
        var rows = program.Rows(sheetId);
        var found = new Dictionary<string, SignedCell>();
        var header = rows.Count == 0 ? [] : rows[0];
        var keyColumn = header.ToList().IndexOf(MatchColumns.Match);
        var keys = new List<string>();
        foreach (var (at, row) in rows.Index())
        {
            var text = keyColumn >= 0 && keyColumn < row.Count ? row[keyColumn].Trim() : "";
            var key = text.StartsWith("M-", StringComparison.Ordinal) ? text : "";
            keys.Add(key);
            foreach (var (column, shown) in row.Index())
            {
                if (Sign().Match(shown) is { Success: true } sign)
                {
                    // A copy of a row carries the sign twice: either will do.
                    found.TryAdd(
                        sign.Value,
                        new(new(key, column < header.Count ? header[column] : ""), at, column)
                    );
                }
            }
        }

        return new(found, header, keys);
    }

    /// <summary>At the start: the worker quotes in its own cells what it does not understand.</summary>
    [GeneratedRegex("^§[0-9]+§|^9[0-9]{7}$")]
    private static partial Regex Sign();

    private readonly record struct SignedCell(Place Place, int Row, int Column);

    private sealed record Scanned(
        Dictionary<string, SignedCell> Cells,
        IReadOnlyList<string> Header,
        IReadOnlyList<string> Keys
    );
}
