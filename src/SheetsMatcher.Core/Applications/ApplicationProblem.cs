namespace SheetsMatcher.Core.Applications;

/// <summary>A response, or a cell of it, that cannot be used, said in the sheet's language.</summary>
/// <param name="Tab">The tab's title.</param>
/// <param name="Row">One-based row; 1 for a problem with the header.</param>
/// <param name="Column">The question, or null when the whole row is meant.</param>
/// <param name="Expected">What was expected, e.g. "a whole number".</param>
/// <param name="Found">What was found, as shown in the cell.</param>
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
    public override string ToString() =>
        Column is null
            ? $"{Tab}, row {Row}: expected {Expected}, found {Found}."
            : $"{Tab}, row {Row}, \"{Column}\": expected {Expected}, found {Found}.";
}
