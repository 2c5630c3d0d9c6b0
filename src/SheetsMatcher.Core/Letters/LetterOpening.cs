namespace SheetsMatcher.Core.Letters;

/// <summary>What stands above a letter's text.</summary>
/// <param name="Subject">The letter's own.</param>
/// <param name="Title">A heading; null: none.</param>
/// <param name="Note">A line that is not the letter's, such as that it is a test; null: none.</param>
internal sealed record LetterOpening(string Subject, string? Title, string? Note);
