using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Seen;

/// <summary>
/// One look at a tab beside the one before. Whatever people typed, pasted, deleted or moved as
/// whole rows and columns is theirs to do; cells of a column that hold what stood in other rows of
/// it have come apart from their own.
/// </summary>
internal sealed class TabComparison
{
    private readonly SeenLayout _layout;
    private readonly SeenTab _before;
    private readonly SheetTable _inSheet;
    private readonly AnswerTo _answers;
    private readonly IReadOnlySet<string> _heldElsewhere;
    private readonly ShownTab _shown;
    private readonly CommonColumns _columns;
    private readonly ChangedCells _cells;

    /// <summary>Places among the common columns; null where the tab has no such column.</summary>
    private readonly int? _key;
    private readonly int? _decision;

    public TabComparison(
        SeenLayout layout,
        SeenTab? before,
        SheetTable inSheet,
        MergeBase written,
        AnswerTo answers,
        IReadOnlySet<string> heldElsewhere
    )
    {
        (_layout, _inSheet, _answers) = (layout, inSheet, answers);
        _heldElsewhere = heldElsewhere;
        _shown = new ShownTab(inSheet);
        _before = before ?? new(new("", _shown.ColumnMarks, 0, false, 0), []);
        _columns = new CommonColumns(_before.Head.Columns, _shown);
        _key = PlaceOf(column => column.Role == ColumnRole.Key);
        _decision = PlaceOf(column => column.Header == layout.DecisionHeader);
        _cells = new ChangedCells(layout, _columns, _shown, written, _key);
    }

    public TabSight Judge()
    {
        var held = StillHeld();
        if (MovedHeadings() is { Count: > 0 } headings)
        {
            var exchanged = TornQuestions.OfHeadings(_inSheet.Title, headings, Number);
            return _answers(exchanged) == true
                ? new(TabSight.Whole(_shown, _inSheet, Number, held.Seen), null, held.Rows)
                : Torn(exchanged);
        }
        var changed = _cells.Between(
            _before.Rows.Where(row => row.Question == 0),
            _shown.Rows.Where(row => !held.Holds(row.Row))
        );
        var moves = _columns.All.Select((_, at) => changed.Of(at)).ToList();
        var torn = Enumerable.Range(0, moves.Count).Where(at => IsTorn(at, moves[at])).ToList();
        var pasted = _key is null ? 0 : changed.PastedOver();
        var isDecision = torn is [var only] && only == _decision && moves[only].IsOneDecision;
        if (isDecision && pasted < ColumnMoves.FewMin)
        {
            held.Ask([
                .. moves[torn[0]].Changed.Select(cell => HeldAt(cell.Row)).OfType<HeldRow>(),
            ]);
        }
        else if (
            Question(isDecision ? [] : torn, pasted) is { } question
            && _answers(question) != true
        )
        {
            return Torn(question);
        }
        return new(TabSight.Whole(_shown, _inSheet, held.Asked, held.Seen), null, held.Rows);
    }

    private IReadOnlyList<string> MovedHeadings() =>
        new MovedHeadings(_layout, _before.Head, _columns, _shown, _key).Among([
            .. _before
                .Rows.Where(row => row.Question == 0)
                .SelectMany(row => Enumerable.Repeat(_columns.OfThen(row.Cells), row.Copies)),
        ]);

    private TabSight Torn(ApplicationProblem question)
    {
        var head = _before.Head with { Asked = Number, IsOpen = true };
        return new(_before with { Head = head }, question, HeldRows.None);
    }

    /// <summary>A question that is open keeps its number whatever else is sorted meanwhile.</summary>
    private int Number => _before.Head.IsOpen ? _before.Head.Asked : _before.Head.Asked + 1;

    private ApplicationProblem? Question(List<int> torn, int pasted) =>
        torn.Count > 0 ? TornQuestions.OfTab(_inSheet.Title, Named(torn), Number)
        : pasted >= ColumnMoves.FewMin ? TornQuestions.OfPaste(_inSheet.Title, pasted, Number)
        : null;

    /// <summary>The decisions that an earlier look asked about and that are not put back.</summary>
    private HeldDecisions StillHeld()
    {
        var (asked, header) = (_before.Head.Asked, _layout.DecisionHeader ?? "");
        var held = new HeldDecisions(_inSheet.Title, header, asked, _answers, _heldElsewhere);
        if (_before.Head.Held == 0 || _key is not { } key || _decision is not { } decision)
        {
            return held;
        }
        var byKey = _shown.Rows.ToLookup(row => CellMark.At(_columns.OfNow(row.Cells), key));
        var open =
            from seen in _before.Rows
            where seen.Question > 0
            let before = _columns.OfThen(seen.Cells)
            from now in byKey[CellMark.At(before, key)].Take(1)
            group (now, before) by seen.Question;
        foreach (var question in open)
        {
            if (question.Any(row => IsOtherwise(row.now.Cells, row.before)))
            {
                held.Resume(
                    question.Key,
                    [.. question.Select(row => Held(row.now, row.before, key))]
                );
            }
        }
        return held;

        bool IsOtherwise(string now, string before) =>
            CellMark.At(_columns.OfNow(now), decision) != CellMark.At(before, decision);
    }

    private HeldRow? HeldAt(int row) =>
        _key is { } key && _cells.Rows.Single(each => each.Row == row).Before is { } before
            ? Held(_shown.Rows.Single(each => each.Row == row), before, key)
            : null;

    private HeldRow Held(ShownRow now, string before, int key) =>
        new(
            now.Row,
            _shown.TextAt(now.Row, _columns.All[key]).Trim(),
            _columns.Widen(before, now.Cells)
        );

    private bool IsTorn(int at, ColumnMoves moves) =>
        (at == _decision && moves.IsMovedDecision)
        || moves.IsTorn(
            ColumnAt(at).Role,
            () =>
                ColumnMoves.IsNumbering(
                    _shown.Rows.Select(row => _shown.TextAt(row.Row, _columns.All[at]))
                )
        );

    /// <summary>
    /// Which columns moved cannot be told from which stayed; the fewer are named, in the sheet's order.
    /// </summary>
    private List<string> Named(List<int> torn)
    {
        var others = Enumerable.Range(0, _columns.All.Count).Except(torn).Where(Tells).ToList();
        return
        [
            .. (others.Count > 0 && others.Count < torn.Count ? others : torn)
                .Select(at => _columns.All[at])
                .OrderBy(column => column.At)
                .Select(column => column.Header),
        ];
    }

    /// <summary>Whether the column tells one row that changed from another.</summary>
    private bool Tells(int at) =>
        _cells.Rows.Select(row => CellMark.At(row.Now, at)).Distinct().Skip(1).Any();

    private SeenColumn ColumnAt(int at) => _layout.ColumnOf(_columns.All[at].Header);

    private int? PlaceOf(Predicate<SeenColumn> isMeant) =>
        _columns.All.FindIndex(column => isMeant(_layout.ColumnOf(column.Header)))
            is >= 0
                and var at
            ? at
            : null;
}
