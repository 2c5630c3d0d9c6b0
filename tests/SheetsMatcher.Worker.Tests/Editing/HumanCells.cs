using System.Text.RegularExpressions;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>Where a person's cell stands: beside which match id, under which header.</summary>
internal readonly record struct Place(string Key, string Header);

/// <summary>
/// What people typed, each text with a sign of its own, and where it stands by their own doing. A
/// person's edit may move or remove cells; nothing else may, but for the window that is left
/// between a read and its write: a cell typed in it that is the worker's to write, or whose row or
/// column moved meanwhile.
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
    private readonly HashSet<string> _typedInWindow = [];

    /// <summary>Has a person edit, and follows what that does to the cells.</summary>
    /// <param name="isInWindow">The worker has read and is about to write.</param>
    public void During(Action edit, bool isInWindow)
    {
        var before = Scan();
        edit();
        var after = Scan();
        foreach (var sign in before.Keys.Except(after.Keys))
        {
            _expected.Remove(sign);
        }

        foreach (var (sign, place) in after)
        {
            // A cell that the worker's write has just hit waits for its repair.
            if (before.TryGetValue(sign, out var stood) && stood == place)
            {
                continue;
            }

            _expected[sign] = place;
            if (isInWindow)
            {
                _typedInWindow.Add(sign);
            }
        }
    }

    /// <summary>After a round: what it lost, one line each.</summary>
    /// <param name="isRepaired">Rows or columns had moved under one of its writes.</param>
    public IReadOnlyList<string> Settle(bool isRepaired)
    {
        var now = Scan();
        var lost = _expected
            .Where(cell => !now.TryGetValue(cell.Key, out var place) || !Is(place, cell.Value))
            .ToList();
        foreach (var (sign, place) in lost)
        {
            _expected.Remove(sign);
            if (now.TryGetValue(sign, out var stands))
            {
                _expected[sign] = stands;
            }
        }

        var told = lost.Where(cell =>
                !(
                    _typedInWindow.Contains(cell.Key)
                    && (isRepaired || _workers.Contains(cell.Value.Header))
                )
            )
            .Select(cell =>
                $"{cell.Key}: {cell.Value} is "
                + (now.TryGetValue(cell.Key, out var place) ? $"{place}" : "gone")
            )
            .ToList();
        _typedInWindow.Clear();
        return told;
    }

    /// <summary>A row without an id may be given one.</summary>
    private static bool Is(Place now, Place expected) =>
        now.Header == expected.Header && (expected.Key.Length == 0 || now.Key == expected.Key);

    private Dictionary<string, Place> Scan()
    {
        var rows = program.Rows(sheetId);
        var found = new Dictionary<string, Place>();
        var header = rows.Count == 0 ? [] : rows[0];
        var keyColumn = header.ToList().IndexOf(MatchColumns.Match);
        foreach (var row in rows)
        {
            var key = keyColumn >= 0 && keyColumn < row.Count ? row[keyColumn].Trim() : "";
            foreach (var (column, text) in row.Index())
            {
                if (Sign().Match(text) is { Success: true } sign)
                {
                    // A copy of a row carries the sign twice: either will do.
                    found.TryAdd(
                        sign.Value,
                        new Place(
                            key.StartsWith("M-", StringComparison.Ordinal) ? key : "",
                            column < header.Count ? header[column] : ""
                        )
                    );
                }
            }
        }

        return found;
    }

    /// <summary>At the start: the worker quotes in its own cells what it does not understand.</summary>
    [GeneratedRegex("^§[0-9]+§")]
    private static partial Regex Sign();
}
