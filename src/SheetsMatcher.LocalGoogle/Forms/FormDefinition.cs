using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Forms;

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

    /// <summary>The columns of the response tab: the header row comes from the questions.</summary>
    internal IReadOnlyList<ResponseColumn> Columns =>
        [
            ResponseColumn.Timestamp,
            .. CollectsEmail ? [ResponseColumn.Email] : Array.Empty<ResponseColumn>(),
            .. Questions.Select(question => new ResponseColumn(question.EntryId, question.Title)),
        ];
}
