namespace SheetsMatcher.Core.Matching;

/// <summary>A hard rule that forbids a pair. The name is what the committee sees.</summary>
public sealed record Ineligible(string Rule, string Sentence);
