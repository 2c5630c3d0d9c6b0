using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Forms;

/// <param name="Type">
/// <c>text</c>, <c>paragraph</c>, <c>choice</c>, <c>dropdown</c> or <c>checkbox</c>.
/// </param>
/// <param name="Options">Empty for text and paragraph.</param>
public sealed record FormQuestion(
    int EntryId,
    string Title,
    string Type,
    bool IsRequired,
    IReadOnlyList<string> Options,
    string? Help
)
{
    public bool HasOptions => Type is "choice" or "dropdown" or "checkbox";

    public string Field => $"entry.{EntryId.ToString(CultureInfo.InvariantCulture)}";

    internal static FormQuestion Of(JsonObject body)
    {
        var title = body.RequiredText("title");
        var question = new FormQuestion(
            body.Whole("entryId") ?? throw JsonMembers.Wrong("entryId", "is required"),
            title,
            body.RequiredText("type"),
            body.Truth("required") ?? false,
            body.Texts("options"),
            body.Text("help")
        );
        return question.Type is not ("text" or "paragraph") && !question.HasOptions
                ? throw JsonMembers.Wrong(
                    "type",
                    $"of \"{title}\" must be text, paragraph, choice, dropdown or checkbox"
                )
            : question.HasOptions && question.Options.Count == 0
                ? throw JsonMembers.Wrong("options", $"of \"{title}\" must name at least one")
            : question;
    }
}

/// <summary>A form as <c>config/forms/*.json</c> writes it.</summary>
/// <param name="CollectsEmail">
/// Asks for the email address and writes it after the Timestamp.
/// </param>
/// <param name="ValidatesEmail">Refuses what does not look like an email address.</param>
/// <param name="NumbersAsText">
/// Else an answer such as <c>8</c> lands in the sheet as a number, and <c>007</c> as 7, which
/// people who collect phone numbers complain about.
/// </param>
public sealed record FormDefinition(
    string FormId,
    string Title,
    string? Description,
    bool CollectsEmail,
    bool ValidatesEmail,
    bool NumbersAsText,
    IReadOnlyList<FormQuestion> Questions
)
{
    internal static FormDefinition Of(JsonObject body)
    {
        var form = new FormDefinition(
            body.RequiredText("formId"),
            body.RequiredText("title"),
            body.Text("description"),
            body.Truth("collectEmail") ?? false,
            body.Truth("validateEmail") ?? true,
            body.Truth("numbersAsText") ?? false,
            [
                .. body.Items("questions")
                    .Select(item =>
                        FormQuestion.Of(
                            item as JsonObject
                                ?? throw JsonMembers.Wrong("questions", "must be a list of objects")
                        )
                    ),
            ]
        );
        return form.Questions.Count == 0 ? throw JsonMembers.Wrong("questions", "must not be empty")
            : form.Questions.DistinctBy(question => question.EntryId).Count() < form.Questions.Count
                ? throw JsonMembers.Wrong("entryId", "must differ between the questions")
            : form;
    }

    /// <summary>The header of the response tab.</summary>
    public IReadOnlyList<string> Header =>
        [
            "Timestamp",
            .. CollectsEmail ? ["Email Address"] : Array.Empty<string>(),
            .. Questions.Select(question => question.Title),
        ];
}
