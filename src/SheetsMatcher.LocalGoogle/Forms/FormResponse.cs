using System.Globalization;
using System.Text.RegularExpressions;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Forms;

/// <param name="Field">The posted field's name, e.g. <c>entry.100001</c>.</param>
/// <param name="Question">The question's title.</param>
public sealed record AnswerProblem(string Field, string Question, string Message);

/// <summary>
/// The cells of one response, without its time, or what is wrong with the answers.
/// </summary>
internal sealed partial record FormResponse(
    IReadOnlyList<object?> Cells,
    IReadOnlyList<AnswerProblem> Problems
)
{
    private const string EmailField = "emailAddress";
    private const int AnswerLengthMax = 50_000;

    public static FormResponse Read(
        FormDefinition form,
        FormBehaviour behaviour,
        IReadOnlyList<KeyValuePair<string, string>> fields
    )
    {
        var cells = new List<object?>();
        var problems = new List<AnswerProblem>();
        if (form.CollectsEmail)
        {
            var email = fields.Value(EmailField)?.Trim() ?? "";
            cells.Add(email.Length == 0 ? null : email);
            Note(problems, EmailField, "Email", EmailProblem(form, email));
        }

        foreach (var question in form.Questions)
        {
            var answers = Answers(fields, question.Field);
            var other = fields.Value(question.OtherField)?.Trim() ?? "";
            var written = answers.Select(answer => Written(behaviour, question, answer, other));
            cells.Add(Cell(form, string.Join(", ", written.Where(text => text.Length > 0))));
            Note(problems, question.Field, question.Title, Problem(question, answers, other));
        }

        return new(cells, problems);
    }

    private static IReadOnlyList<string> Answers(
        IReadOnlyList<KeyValuePair<string, string>> fields,
        string name
    ) =>
        [
            .. fields
                .Where(field => field.Key == name && field.Value.Length > 0)
                .Select(f => f.Value),
        ];

    private static void Note(
        List<AnswerProblem> problems,
        string field,
        string question,
        string? problem
    )
    {
        if (problem is not null)
        {
            problems.Add(new(field, question, problem));
        }
    }

    private static string? EmailProblem(FormDefinition form, string email) =>
        !form.ValidatesEmail ? null
        : email.Length == 0 ? "This is a required question"
        : Email().IsMatch(email) ? null
        : "Must be a valid email address";

    /// <summary>As it stands in the sheet, among others of the same question.</summary>
    private static string Written(
        FormBehaviour behaviour,
        FormQuestion question,
        string answer,
        string other
    )
    {
        var isOther = question.HasOther && answer == FormQuestion.Other;
        var text =
            !isOther ? answer
            : behaviour.OtherIsPrefixed && other.Length > 0 ? $"Other: {other}"
            : other;
        return
            behaviour.CommasAreQuoted
            && question.Type == "checkbox"
            && text.Contains(',', StringComparison.Ordinal)
            ? $"\"{text}\""
            : text;
    }

    private static string? Problem(
        FormQuestion question,
        IReadOnlyList<string> answers,
        string other
    ) =>
        answers.All(string.IsNullOrWhiteSpace)
        || (other.Length == 0 && answers.All(answer => IsOther(question, answer)))
            ? question.IsRequired
                ? "This is a required question"
                : null
            : answers.Count > 1 && question.Type != "checkbox"
                ? "Only one answer is possible"
                : answers.Append(other).Any(answer => answer.Length > AnswerLengthMax)
                    ? "The answer is too long"
                    : question.HasOptions
                    && answers.FirstOrDefault(IsNoOption(question)) is { } unknown
                        ? $"\"{unknown}\" is not one of the options"
                        : null;

    private static Func<string, bool> IsNoOption(FormQuestion question) =>
        answer => !question.Options.Contains(answer) && !IsOther(question, answer);

    private static bool IsOther(FormQuestion question, string answer) =>
        question.HasOther && answer == FormQuestion.Other;

    private static object? Cell(FormDefinition form, string answer) =>
        answer.Length == 0 ? null
        : !form.NumbersAsText && PlainNumber().IsMatch(answer)
            ? double.Parse(answer, CultureInfo.InvariantCulture)
        : answer;

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\.[^\s@]+$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^-?[0-9]{1,15}(\.[0-9]{1,15})?$")]
    private static partial Regex PlainNumber();
}
