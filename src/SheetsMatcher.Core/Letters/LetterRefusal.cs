namespace SheetsMatcher.Core.Letters;

/// <summary>Why a template, or one letter of it, cannot be used.</summary>
/// <param name="Line">One-based line of the template's file; null when no line is to blame.</param>
/// <param name="What">What is wrong, in one sentence.</param>
/// <param name="Remedy">What a person can do about it, in one sentence.</param>
public sealed record LetterRefusal(string TemplateId, int? Line, string What, string Remedy)
{
    public override string ToString() =>
        Line is null
            ? $"Letter \"{TemplateId}\": {What} {Remedy}"
            : $"Letter \"{TemplateId}\", line {Line}: {What} {Remedy}";
}
