using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail.Mime;

namespace SheetsMatcher.LocalGoogle.Forms;

/// <summary>Forms and problems with answers as the page reads them.</summary>
internal static class FormJson
{
    public static JsonObject Of(LinkedForm form) =>
        new()
        {
            ["formId"] = form.Definition.FormId,
            ["title"] = form.Definition.Title,
            ["description"] = form.Definition.Description,
            ["collectEmail"] = form.Definition.CollectsEmail,
            ["validateEmail"] = form.Definition.ValidatesEmail,
            ["numbersAsText"] = form.Definition.NumbersAsText,
            ["questions"] = new JsonArray([.. form.Definition.Questions.Select(Of)]),
            ["spreadsheetId"] = form.SpreadsheetId,
            ["sheetId"] = form.SheetId,
            ["tabTitle"] = form.TabTitle,
            ["responses"] = form.Responses.Count,
            ["behaviour"] = form.Behaviour.ToJson(),
            ["viewUrl"] = $"/forms/d/e/{Uri.EscapeDataString(form.Definition.FormId)}/viewform",
        };

    public static JsonObject Of(IReadOnlyList<AnswerProblem> problems) =>
        new()
        {
            ["problems"] = new JsonArray([
                .. problems.Select(problem => new JsonObject
                {
                    ["field"] = problem.Field,
                    ["question"] = problem.Question,
                    ["message"] = problem.Message,
                }),
            ]),
        };

    private static JsonObject Of(FormQuestion question) =>
        new()
        {
            ["entryId"] = question.EntryId,
            ["title"] = question.Title,
            ["type"] = question.Type,
            ["required"] = question.IsRequired,
            ["options"] = MessageFormat.Texts(question.Options),
            ["help"] = question.Help,
            ["other"] = question.HasOther,
        };
}
