using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>
/// One cell, never changed in place. The JSON parts are Google's own messages; they are shared
/// between copies and so must be cloned before they go into an answer.
/// </summary>
internal sealed record Cell(
    CellValue? Value = null,
    JsonObject? Format = null,
    string? Note = null,
    JsonObject? Validation = null,
    JsonArray? TextRuns = null
)
{
    public static Cell Blank { get; } = new();

    /// <summary>Null when nothing is left, so that rows stay sparse.</summary>
    public Cell? OrNothing() =>
        Value is null && Format is null && Note is null && Validation is null && TextRuns is null
            ? null
            : this;

    /// <summary>The cell's looks without what was typed into it.</summary>
    public Cell? Style() => new Cell(Format: Format, Validation: Validation).OrNothing();
}
