namespace SheetsMatcher.Core.Applications;

public enum ProblemKind
{
    /// <summary>One answer, or the whole response, cannot be used.</summary>
    Answer,

    /// <summary>A question is missing from the tab's header or stands in it twice.</summary>
    Header,

    /// <summary>Two emails under one name: the earlier application goes first until somebody decides.</summary>
    PossibleDuplicate,

    /// <summary>Something that only a person can answer, by Yes or No.</summary>
    Question,
}

/// <summary>What a person answered to a question in Problems; null when nothing yet.</summary>
public delegate bool? AnswerTo(ApplicationProblem question);

/// <summary>
/// A response, or a cell of it, that cannot be used, said in the sheet's language.
/// </summary>
/// <param name="Tab">The tab's title.</param>
/// <param name="Row">One-based row; 1 for a problem with the header.</param>
/// <param name="Column">The question, or null when the whole row is meant.</param>
/// <param name="Expected">What was expected, e.g. "a whole number".</param>
/// <param name="Found">What was found, as shown in the cell; text stands in quotes.</param>
/// <param name="Remedy">What a person can do about it, in one sentence.</param>
public sealed record ApplicationProblem(
    string Tab,
    int Row,
    string? Column,
    string Expected,
    string Found,
    string Remedy
)
{
    public ProblemKind Kind { get; init; } = ProblemKind.Answer;

    public override string ToString() =>
        Column is null
            ? $"{Tab}, row {Row}: expected {Expected}, found {Found}."
            : $"{Tab}, row {Row}, \"{Column}\": expected {Expected}, found {Found}.";
}
