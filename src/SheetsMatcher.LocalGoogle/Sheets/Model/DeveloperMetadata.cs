namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>
/// Metadata as it sits on its row, column, tab or spreadsheet, and moves with it.
/// </summary>
internal sealed record DeveloperMetadata(int Id, string Key, string? Value, string Visibility);
