using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Formulas;

namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>
/// One spreadsheet. A change works on a copy, which takes its place only when all went well.
/// </summary>
internal sealed class Spreadsheet(string id, JsonObject properties)
{
    /// <summary>Google's limit for a workbook, as its error message gives it.</summary>
    private const long CellsMax = 10_000_000;

    public string Id { get; } = id;

    /// <summary><c>SpreadsheetProperties</c>, replaced and never changed in place.</summary>
    public JsonObject Properties { get; set; } = properties;

    public List<Tab> Tabs { get; } = [];

    public ImmutableList<JsonObject> NamedRanges { get; set; } = [];

    public ImmutableArray<DeveloperMetadata> Metadata { get; set; } = [];

    /// <summary>Whose it is: nothing in it is protected from its owner.</summary>
    public required string Owner { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ModifiedAt { get; set; }

    public bool IsTrashed { get; set; }

    public string Title => Properties.Text("title") ?? "";

    public string Locale => Properties.Text("locale") ?? "en_US";

    public string TimeZone => Properties.Text("timeZone") ?? "Etc/GMT";

    /// <summary>Drive's <c>Permission</c> messages, without the owner's.</summary>
    public ImmutableArray<JsonObject> Permissions { get; set; } = [];

    public Spreadsheet Copy()
    {
        var copy = CopyAs(Id, Owner, CreatedAt);
        copy.Permissions = Permissions;
        return copy;
    }

    /// <summary>Another spreadsheet with the same contents, shared with nobody.</summary>
    public Spreadsheet CopyAs(string newId, string owner, DateTimeOffset createdAt)
    {
        var copy = new Spreadsheet(newId, Properties)
        {
            NamedRanges = NamedRanges,
            Metadata = Metadata,
            Owner = owner,
            CreatedAt = createdAt,
            ModifiedAt = ModifiedAt,
            IsTrashed = IsTrashed,
        };
        copy.Tabs.AddRange(Tabs.Select(tab => tab.Copy()));
        return copy;
    }

    public Tab? FindTab(int sheetId) => Tabs.Find(tab => tab.SheetId == sheetId);

    public Tab TabOf(int sheetId) =>
        FindTab(sheetId)
        ?? throw GoogleErrorException.InvalidArgument($"No grid with id: {sheetId}");

    public Tab? FindTab(string title) =>
        Tabs.Find(tab => tab.Title == title)
        ?? Tabs.Find(tab => tab.Title.Equals(title, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Moves what is bound to a tab's ranges: its overlay, the named ranges and formulas' references.
    /// </summary>
    public void MoveRanges(Tab tab, Func<GridRange, GridRange?> move)
    {
        FormulaMoves.Ranges(this, tab, move);
        tab.Overlay = tab.Overlay.Moved(move);
        EmbeddedObjects.MoveSources(this, tab, move);
        NamedRanges =
        [
            .. NamedRanges
                .Select(named => OnTab(named, tab) ? Overlay.Moved(named, move) : named)
                .OfType<JsonObject>(),
        ];
    }

    /// <summary>
    /// Asked before a grid grows, so that no memory is taken for what is refused.
    /// </summary>
    public void CheckRoom(long moreCells)
    {
        var cells = Tabs.Sum(tab => (long)tab.Grid.RowCount * tab.Grid.ColumnCount);
        if (cells + moreCells > CellsMax)
        {
            throw GoogleErrorException.InvalidArgument(
                "This action would increase the number of cells in the workbook above the limit of "
                    + $"{CellsMax} cells."
            );
        }
    }

    private static bool OnTab(JsonObject named, Tab tab) =>
        named.Message("range") is { } range && GridRange.Of(range).SheetId == tab.SheetId;
}
