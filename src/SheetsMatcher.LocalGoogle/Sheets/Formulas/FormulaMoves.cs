using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Formulas;

/// <summary>
/// Keeps the formulas of a spreadsheet pointing at what they meant when cells move, tabs are renamed
/// or either goes.
/// </summary>
internal static class FormulaMoves
{
    /// <summary>
    /// Ranges on <paramref name="moved"/> went elsewhere; <paramref name="move"/> answers null for
    /// those that are gone.
    /// </summary>
    public static void Ranges(Spreadsheet spreadsheet, Tab moved, Func<GridRange, GridRange?> move)
    {
        foreach (var tab in spreadsheet.Tabs)
        {
            Rewrite(tab, reference => Moved(spreadsheet, tab, moved, reference, move));
        }
    }

    public static void Renamed(Spreadsheet spreadsheet, string oldTitle, string newTitle) =>
        Named(spreadsheet, oldTitle, reference => reference with { Title = newTitle });

    public static void Deleted(Spreadsheet spreadsheet, string title) =>
        Named(spreadsheet, title, _ => null);

    /// <summary>A cell as its copy reads, so many rows and columns away.</summary>
    public static Cell? Copied(Cell? cell, int rows, int columns) =>
        cell is { Value: CellValue.Formula(var source) } && (rows, columns) != (0, 0)
            ? cell with
            {
                Value = new CellValue.Formula(
                    FormulaText.Rewrite(source, reference => reference.CopiedBy(rows, columns))
                ),
            }
            : cell;

    /// <summary>
    /// A formula that was moved from <paramref name="home"/> to another tab goes on meaning the cells
    /// that it meant.
    /// </summary>
    public static Cell? CutFrom(Tab home, Cell? cell) =>
        cell is { Value: CellValue.Formula(var source) }
            ? cell with
            {
                Value = new CellValue.Formula(
                    FormulaText.Rewrite(
                        source,
                        reference => reference with { Title = reference.Title ?? home.Title }
                    )
                ),
            }
            : cell;

    private static FormulaReference? Moved(
        Spreadsheet spreadsheet,
        Tab own,
        Tab moved,
        FormulaReference reference,
        Func<GridRange, GridRange?> move
    )
    {
        var target = reference.Title is null ? own : spreadsheet.FindTab(reference.Title);
        if (target != moved)
        {
            return reference;
        }

        var old = reference.On(moved.SheetId);
        var now = move(old);
        return now is null ? null
            : now == old ? reference
            : Onto(spreadsheet, own, reference.MovedTo(now), now.SheetId);
    }

    /// <summary>A range that went to another tab is named with that tab's title.</summary>
    private static FormulaReference Onto(
        Spreadsheet spreadsheet,
        Tab own,
        FormulaReference reference,
        int sheetId
    ) =>
        sheetId == own.SheetId && reference.Title is null
            ? reference
            : reference with
            {
                Title = spreadsheet.TabOf(sheetId).Title,
            };

    private static void Named(
        Spreadsheet spreadsheet,
        string title,
        Func<FormulaReference, FormulaReference?> replace
    )
    {
        foreach (var tab in spreadsheet.Tabs)
        {
            Rewrite(
                tab,
                reference =>
                    title.Equals(reference.Title, StringComparison.OrdinalIgnoreCase)
                        ? replace(reference)
                        : reference
            );
        }
    }

    /// <summary>In its cells, and in the rules for their values and for their looks.</summary>
    private static void Rewrite(Tab tab, Func<FormulaReference, FormulaReference?> replace)
    {
        var rules = new RuleFormulas(source => FormulaText.Rewrite(source, replace));
        tab.Grid.Replace(cell => rules.Replaced(cell));
        tab.Overlay = tab.Overlay with
        {
            ConditionalFormats = [.. tab.Overlay.ConditionalFormats.Select(rules.Replaced)],
        };
    }
}
