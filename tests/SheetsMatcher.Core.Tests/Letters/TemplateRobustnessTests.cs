using CsCheck;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Testing.Letters;

namespace SheetsMatcher.Core.Tests.Letters;

internal sealed class TemplateRobustnessTests
{
    private static readonly string[] Pieces =
    [
        "{{partner.name}}",
        "{{ partner.city }}",
        "{{#if partner.city}}",
        "{{#unless week}}",
        "{{else}}",
        "{{/if}}",
        "{{/unless}}",
        "{{#each sharedTopics}}",
        "{{this}}",
        "{{/each}}",
        "{{#if @last}}",
        "{{!-- note --}}",
        "{{! note }}",
        "{{!}}",
        "{{}}",
        "{{ }}",
        "{{~partner.name~}}",
        "{{{",
        "{{",
        "}}",
        "{",
        "\\",
        "\n",
        "\n\n",
        "\n- ",
        "\n> ",
        "**",
        "[a](mailto:{{partner.email}})",
        "[a]({{partner.city}})",
        "<{{partner.email}}>",
        "[",
        "](",
        ")",
        "word",
        " ",
        "\t",
        "&",
        "<b>",
    ];

    private static readonly string[] SoundPieces =
    [
        "{{#if partner.city}}a{{else}}b{{/if}}",
        "{{#unless week}}c{{/unless}}",
        "{{#each sharedTopics}}\n- {{this}}{{#if @last}}.{{/if}}{{/each}}",
        "{{partner.name}}",
        "{{partner.city}}",
        "[a]({{partner.city}})",
        "[a](mailto:{{partner.email}})",
        "{{! note }}",
        "\n",
        "\n\n",
        "> ",
        "*",
        "word ",
    ];

    private static readonly Gen<string> AnyBody = BodyOf(Pieces);

    private static readonly Gen<string> SoundBody = BodyOf(SoundPieces);

    [Test]
    public void Whatever_is_written_is_rendered_or_refused_and_never_breaks() =>
        Gen.OneOf(AnyBody, SoundBody)
            .Sample(body => IsRenderedOrRefused($"Subject: S\n\n{body}"), iter: 500);

    [Test]
    public void Templates_of_sound_pieces_are_accepted() =>
        SoundBody
            .Where(body => !string.IsNullOrWhiteSpace(body))
            .Sample(
                body =>
                    LetterTemplate.Parse("test", $"Subject: S\n\n{body}")
                    is TemplateReading.Accepted,
                iter: 300
            );

    [Test]
    public void Text_of_any_kind_is_no_reason_to_break() =>
        Gen.String.Sample(text => IsRenderedOrRefused(text), iter: 300);

    private static Gen<string> BodyOf(string[] pieces) =>
        Gen.Int[0, pieces.Length - 1]
            .Select(index => pieces[index])
            .Array[1, 14]
            .Select(string.Concat);

    private static bool IsRenderedOrRefused(string text) =>
        LetterTemplate.Parse("test", text) switch
        {
            TemplateReading.Refused refused => refused.Problems.Count > 0,
            TemplateReading.Accepted accepted => IsWholeOrRefused(accepted.Template),
            _ => false,
        };

    private static bool IsWholeOrRefused(LetterTemplate template) =>
        NewTemplate.Render(template, NewApprovedMatch.OfRuthAndAmara()) switch
        {
            Rendering.Rendered done => !done.Letter.Html.Contains(
                '\uE000',
                StringComparison.Ordinal
            ),
            Rendering.Refused refused => refused.Refusal.What.Length > 0,
            _ => false,
        };
}
