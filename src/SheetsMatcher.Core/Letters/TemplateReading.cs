namespace SheetsMatcher.Core.Letters;

/// <summary>What became of reading a template.</summary>
public abstract record TemplateReading
{
    private TemplateReading() { }

    public sealed record Accepted(LetterTemplate Template) : TemplateReading;

    /// <summary>Every problem found; nothing is taken from a template that has one.</summary>
    public sealed record Refused(IReadOnlyList<LetterRefusal> Problems) : TemplateReading;
}
