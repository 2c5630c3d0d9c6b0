using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Forms;

/// <param name="Type">
/// <c>text</c>, <c>paragraph</c>, <c>choice</c>, <c>dropdown</c> or <c>checkbox</c>.
/// </param>
/// <param name="Options">Empty for text and paragraph.</param>
/// <param name="HasOther">An option "Other:" with a line for an answer of one's own.</param>
public sealed record FormQuestion(
    int EntryId,
    string Title,
    string Type,
    bool IsRequired,
    IReadOnlyList<string> Options,
    string? Help,
    bool HasOther
)
{
    /// <summary>What a browser posts for the option "Other:"; the text comes beside it.</summary>
    public const string Other = "__other_option__";

    public bool HasOptions => Type is "choice" or "dropdown" or "checkbox";

    public string Field => $"entry.{EntryId.ToString(CultureInfo.InvariantCulture)}";

    public string OtherField => $"{Field}.other_option_response";

    internal static FormQuestion Of(JsonObject body)
    {
        var title = body.RequiredText("title");
        var question = new FormQuestion(
            body.Whole("entryId") is { } id and > 0
                ? id
                : throw JsonMembers.Wrong("entryId", "is required, and above 0"),
            title,
            body.RequiredText("type"),
            body.Truth("required") ?? false,
            body.Texts("options"),
            body.Text("help"),
            body.Truth("other") ?? false
        );
        return question.Type is not ("text" or "paragraph") && !question.HasOptions
                ? throw JsonMembers.Wrong(
                    "type",
                    $"of \"{title}\" must be text, paragraph, choice, dropdown or checkbox"
                )
            : question.HasOptions && question.Options.Count == 0
                ? throw JsonMembers.Wrong("options", $"of \"{title}\" must name at least one")
            : question.HasOther && question.Type is not ("choice" or "checkbox")
                ? throw JsonMembers.Wrong(
                    "other",
                    $"of \"{title}\" goes with choice or checkbox only"
                )
            : question;
    }
}
