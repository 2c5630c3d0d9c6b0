using System.Collections.Frozen;
using System.Net;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SheetsMatcher.Core.Letters;

/// <summary>
/// Writes a letter's Markdown as an HTML document of its own. Styles stand at the elements, since
/// many mail programs drop style sheets, and tables carry the layout, since some know no other.
/// </summary>
internal static class LetterHtml
{
    private const string Font =
        "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

    private const string Heading =
        "margin:28px 0 10px;color:#1d3c34;line-height:1.3;font-weight:600;";

    private static readonly FrozenDictionary<Type, string> Styles = new Dictionary<Type, string>
    {
        [typeof(ParagraphBlock)] = "margin:0 0 16px",
        [typeof(ListBlock)] = "margin:0 0 16px;padding:0 0 0 22px",
        [typeof(ListItemBlock)] = "margin:0 0 6px",
        [typeof(QuoteBlock)] =
            "margin:0 0 16px;padding:12px 16px 1px;background:#eff5f2;"
            + "border-left:4px solid #2f6f5e",
        [typeof(ThematicBreakBlock)] = "border:0;border-top:1px solid #dfe5e2;margin:24px 0",
        [typeof(LinkInline)] = "color:#1f6a56;text-decoration:underline",
        [typeof(AutolinkInline)] = "color:#1f6a56;text-decoration:underline",
    }.ToFrozenDictionary();

    /// <summary>
    /// What cannot stand at an element: another palette where the reader's screen is dark, and a
    /// narrower rim on a phone. A program that drops it shows the light letter.
    /// </summary>
    private const string StyleSheet = """
        @media (prefers-color-scheme: dark) {
        .page { background: #121815 !important }
        .card { background: #1d2623 !important; border-top-color: #4fa389 !important }
        .program { color: #8fd0b8 !important }
        .text { color: #e4ebe7 !important }
        .text h1, .text h2, .text h3 { color: #cdeadd !important }
        .note { background: #3a3218 !important; color: #f1dfa6 !important }
        .text a { color: #8fd6bd !important }
        .text blockquote { background: #26322e !important; border-left-color: #4fa389 !important }
        .text hr, .foot { border-top-color: #3a4743 !important }
        .foot, .foot a { color: #a7b5af !important }
        }
        @media (max-width: 480px) {
        .rim { padding-left: 18px !important; padding-right: 18px !important }
        .page-rim { padding: 0 !important }
        .card { border-radius: 0 !important }
        }
        """;

    public static string Write(MarkdownDocument document, LetterOpening opening, LetterFoot foot)
    {
        var body = Body(document);
        var program = WebUtility.HtmlEncode(foot.Program);
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <meta name="supported-color-schemes" content="light dark" />
            <title>{WebUtility.HtmlEncode(opening.Subject)}</title>
            <style>
            {StyleSheet}
            </style>
            </head>
            <body class="page" style="margin:0;padding:0;background:#eef1ef">
            <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0"
            border="0" style="background:#eef1ef">
            <tr><td align="center" class="page-rim" style="padding:20px 10px">
            <table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0"
            border="0" style="max-width:600px;background:#ffffff;border-radius:10px;
            border-top:6px solid #2f6f5e">
            <tr><td align="left" class="rim program" style="padding:22px 28px 0;{Font};
            font-size:14px;line-height:1.5;color:#2f6f5e;font-weight:600;
            letter-spacing:0.02em">{program}</td></tr>
            <tr><td align="left" class="rim text" style="padding:14px 28px 10px;{Font};
            font-size:16px;line-height:1.6;color:#22302b;overflow-wrap:anywhere">
            {NoteOf(opening.Note)}{TitleOf(opening.Title)}{body}</td></tr>
            <tr><td align="left" class="rim" style="padding:0 28px 24px">
            <div class="foot" style="border-top:1px solid #dfe5e2;padding-top:14px;{Font};
            font-size:13px;line-height:1.6;color:#5b6a64;overflow-wrap:anywhere">{Foot(foot)}</div>
            </td></tr>
            </table>
            </td></tr>
            </table>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string NoteOf(string? note) =>
        note is null
            ? ""
            : "<p class=\"note\" style=\"margin:0 0 16px;padding:10px 14px;background:#fff4d6;"
                + $"border:1px solid #e5c66a;color:#5c4500\">{WebUtility.HtmlEncode(note)}</p>\n";

    private static string TitleOf(string? title) =>
        title is null
            ? ""
            : $"<h1 style=\"{Heading}margin:4px 0 16px;{HeadingSize(1)}\">"
                + $"{WebUtility.HtmlEncode(title)}</h1>\n";

    private static string Body(MarkdownDocument document)
    {
        foreach (var part in document.Descendants())
        {
            if (part is HeadingBlock heading)
            {
                part.GetAttributes().AddProperty("style", Heading + HeadingSize(heading.Level));
            }
            else if (Styles.TryGetValue(part.GetType(), out var style))
            {
                part.GetAttributes().AddProperty("style", style);
            }
        }

        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        LetterMarkdown.Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    private static string HeadingSize(int level) =>
        level switch
        {
            1 => "font-size:22px",
            2 => "font-size:19px",
            _ => "font-size:16px",
        };

    private static string Foot(LetterFoot foot)
    {
        var email = WebUtility.HtmlEncode(foot.CommitteeEmail);
        var address = LetterMarkdown.EscapeAddressPart(foot.CommitteeEmail);
        return $"""
            Questions? Write to us at
            <a href="mailto:{address}" style="color:#5b6a64">{email}</a>.<br />
            Ref {foot.Reference}
            """;
    }
}
