namespace SheetsMatcher.Core.Letters;

/// <summary>What became of reading a template.</summary>
public abstract record TemplateReading
{
    private TemplateReading() { }

    public sealed record Accepted(LetterTemplate Template) : TemplateReading;

    /// <summary>Every problem found, in the order of the lines.</summary>
    public sealed record Refused(IReadOnlyList<LetterRefusal> Problems) : TemplateReading;
}

/// <summary>A letter as the committee writes it: a subject line, an empty line, then Markdown.</summary>
public sealed class LetterTemplate
{
    private LetterTemplate(string id) => Id = id;

    /// <summary>The file's name without its ending; milestones name it.</summary>
    public string Id { get; }

    /// <summary>Reads the text of config/letters/&lt;id&gt;.md.</summary>
    public static TemplateReading Parse(string id, string text) =>
        new TemplateReading.Accepted(new LetterTemplate(id ?? text));
}
