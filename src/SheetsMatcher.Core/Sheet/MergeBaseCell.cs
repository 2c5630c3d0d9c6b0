namespace SheetsMatcher.Core.Sheet;

/// <summary>One text of a <see cref="MergeBase"/>, as a ledger stores it.</summary>
/// <param name="Header">
/// The layout's header, or <see cref="MergeBase.RowMark"/> for the mark of the row itself, whose
/// text is <see cref="MergeBase.Standing"/> or <see cref="MergeBase.Deleted"/>.
/// </param>
public sealed record MergeBaseCell(string Key, string Header, string Text);
