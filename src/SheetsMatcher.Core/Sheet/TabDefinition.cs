using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet;

/// <summary>What a cell is for: how setup formats it, and which input it offers.</summary>
public enum CellKind
{
    Text,
    Number,

    /// <summary>A checkbox.</summary>
    YesNo,

    /// <summary>A day, shown as 2010-11-05.</summary>
    Date,

    /// <summary>A time of day, shown as 08:00.</summary>
    Time,
}

/// <summary>
/// A tab as setup makes it. Setup adds what is missing and never touches what stands: tabs are
/// known by their id, then by title; columns by their header.
/// </summary>
public sealed record TabDefinition(string Title, IReadOnlyList<ColumnLayout> Columns)
{
    /// <summary>What stands below the header when the tab is made.</summary>
    public IReadOnlyList<IReadOnlyList<FirstCell>> FirstRows { get; init; } = [];

    /// <summary>
    /// Whether setup adds first rows that an existing tab lacks, told by their first cell: right
    /// for settings, which each program needs; wrong for rows that the committee may delete.
    /// </summary>
    public bool FirstRowsAreKept { get; init; }

    /// <summary>Colours by the words of a status column.</summary>
    public IReadOnlyList<WordTone> Tones { get; init; } = [];

    public IReadOnlyList<TabView> Views { get; init; } = [];

    public static TabDefinition Of(TabLayout layout) => new(layout.Title, layout.Columns);
}

/// <summary>A cell that setup fills in; its kind goes before that of its column.</summary>
/// <param name="Kind">Null: as its column says.</param>
public sealed record FirstCell(Cell Value, CellKind? Kind = null)
{
    /// <summary>Dropdown choices; none: as its column says.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public static FirstCell Text(string text) => new(Cell.Of(text));
}
