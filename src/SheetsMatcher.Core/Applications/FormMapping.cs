namespace SheetsMatcher.Core.Applications;

/// <summary>The question text that stands above each answer, for both forms.</summary>
public sealed record FormMapping
{
    public static readonly FormMapping Default = new();
}
