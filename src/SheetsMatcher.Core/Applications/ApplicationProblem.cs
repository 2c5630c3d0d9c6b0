namespace SheetsMatcher.Core.Applications;

public enum ProblemKind
{
    /// <summary>One answer, or the whole response, cannot be used.</summary>
    Answer,

    /// <summary>A question is missing from the tab's header or stands in it twice.</summary>
    Header,

    /// <summary>Something that only a person can answer, by Yes or No.</summary>
    Question,

    /// <summary>Something that may be worth a look and is in nobody's way.</summary>
    Note,
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

    /// <summary>
    /// A question to be answered by Yes or No, as it is asked of whoever looks at the sheet.
    /// </summary>
    /// <param name="ask">The question itself, a sentence.</param>
    /// <param name="meanwhile">What holds until it is answered, e.g. "the two are not paired".</param>
    public static ApplicationProblem Question(
        Applicant about,
        string expected,
        string found,
        string ask,
        string meanwhile
    ) =>
        new(
            about.Tab,
            about.Row,
            null,
            expected,
            found,
            $"{ask} Answer Yes or No. Until then {meanwhile}."
        )
        {
            Kind = ProblemKind.Question,
            Confirm = $"{ask} Until that is clear, {meanwhile}",
        };

    /// <summary>
    /// What a question is known by instead of its words, such as the ids of two people: its answer then
    /// outlives a correction of what it quotes. Empty for everything else.
    /// </summary>
    public string Subject { get; init; } = "";

    /// <summary>The question where it cannot be answered in place; empty for everything else.</summary>
    public string Confirm { get; init; } = "";

    public override string ToString() =>
        Column is null
            ? $"{Tab}, row {Row}: expected {Expected}, found {Found}."
            : $"{Tab}, row {Row}, \"{Column}\": expected {Expected}, found {Found}.";
}
