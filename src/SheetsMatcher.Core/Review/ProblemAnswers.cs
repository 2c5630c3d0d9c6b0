using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>What people answered to the questions in Problems.</summary>
public static class ProblemAnswers
{
    public const string Yes = "Yes";
    public const string No = "No";

    public static readonly IReadOnlyList<string> Choices = [Yes, No];

    /// <param name="kept">Answers of before, by key: they count while their row is gone.</param>
    /// <returns>Yes or No by the problem's key.</returns>
    public static IReadOnlyDictionary<string, string> Read(
        SheetTable problems,
        IReadOnlyDictionary<string, string> kept
    )
    {
        var (columns, frozen) = TabColumns.Read(WorkerTabs.Problems, problems);
        var answers = new Dictionary<string, string>(kept, StringComparer.Ordinal);
        if (frozen is not null || columns.Find(ProblemColumns.Answer) is null)
        {
            return answers;
        }
        for (var row = 1; row < problems.Rows.Count; row++)
        {
            var key = columns.TextAt(problems, row, ProblemColumns.Problem).Trim();
            if (
                key.Length > 0
                && Word(columns.TextAt(problems, row, ProblemColumns.Answer)) is { } word
            )
            {
                answers[key] = word;
            }
        }
        return answers;
    }

    /// <summary>How the answers are asked for.</summary>
    public static AnswerTo Asked(IReadOnlyDictionary<string, string> answers) =>
        question =>
            answers.TryGetValue(ProblemsTab.KeyOf(question), out var word)
            || (
                question.Subject.Length > 0
                && answers.TryGetValue(ProblemsTab.KeyByWords(question), out word)
            )
                ? word == Yes
                : null;

    internal static string? Word(string text) =>
        text.Trim().TrimEnd('.', '!').ToUpperInvariant() switch
        {
            "YES" or "Y" or "TRUE" => Yes,
            "NO" or "N" or "FALSE" => No,
            _ => null,
        };
}
