using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>
/// One sheet of a spreadsheet: its properties, its grid and what lies over the grid.
/// </summary>
internal sealed class Tab(int sheetId, string title, Grid grid)
{
    public int SheetId { get; } = sheetId;

    public string Title { get; set; } = title;

    public Grid Grid { get; } = grid;

    public bool IsHidden { get; set; }

    public int FrozenRows { get; set; }

    public int FrozenColumns { get; set; }

    /// <summary>
    /// Properties that change nothing but the looks: colours, gridlines, direction.
    /// </summary>
    public JsonObject Looks { get; set; } = [];

    public Overlay Overlay { get; set; } = Overlay.Bare;

    public ImmutableArray<DeveloperMetadata> Metadata { get; set; } = [];

    public Tab Copy() => CopyAs(SheetId, Title);

    public Tab CopyAs(int newSheetId, string newTitle) =>
        new(newSheetId, newTitle, Grid.Copy())
        {
            IsHidden = IsHidden,
            FrozenRows = FrozenRows,
            FrozenColumns = FrozenColumns,
            Looks = Looks,
            Overlay = Overlay,
            Metadata = Metadata,
        };
}
