using HandlebarsDotNet;

namespace SheetsMatcher.Core.Letters;

/// <summary>
/// A letter as the committee writes it: a subject line, an empty line, then Markdown.
/// </summary>
public sealed class LetterTemplate
{
    private readonly HandlebarsTemplate<object, object> _subject;
    private readonly HandlebarsTemplate<object, object> _body;

    /// <summary>The subject line and the empty line below it.</summary>
    internal const int LinesBeforeBody = 2;

    private readonly IReadOnlyList<TemplateUse> _uses;

    private LetterTemplate(
        string id,
        TemplateParts parts,
        HandlebarsTemplate<object, object> subject,
        HandlebarsTemplate<object, object> body
    )
    {
        Id = id;
        _uses = parts.Uses;
        WrittenSubject = parts.Subject;
        WrittenBody = parts.Body.Trim('\n');
        _subject = subject;
        _body = body;
    }

    /// <summary>The letter's name, by which milestones know it.</summary>
    public string Id { get; }

    /// <summary>The subject as the committee wrote it.</summary>
    public string WrittenSubject { get; }

    /// <summary>The Markdown as the committee wrote it.</summary>
    public string WrittenBody { get; }

    /// <summary>The two parts in the form that <see cref="Parse"/> reads.</summary>
    public static string ToText(string subject, string body) => $"Subject: {subject}\n\n{body}\n";

    /// <summary>
    /// Reads the text of config/letters/&lt;id&gt;.md; every problem names its line.
    /// </summary>
    public static TemplateReading Parse(string id, string text)
    {
        var parts = TemplateParts.Read(id, text);
        if (parts.Problems.Count > 0)
        {
            return new TemplateReading.Refused(parts.Problems);
        }

        try
        {
            var engine = NewEngine();
            var subject = engine.Compile(parts.Subject);
            return new TemplateReading.Accepted(
                new LetterTemplate(id, parts, subject, engine.Compile(parts.Body))
            );
        }
        catch (HandlebarsException wrong)
        {
            var what = $"The tags do not fit together: {wrong.Message}";
            return new TemplateReading.Refused([
                new LetterRefusal(id, null, what, "Compare them with a letter that works."),
            ]);
        }
    }

    /// <summary>The two parts with slots where values go.</summary>
    internal (string Subject, string Body) Write(LetterSlots slots) =>
        (_subject(slots.Model), _body(slots.Model));

    /// <summary>
    /// The line to look at when a variable is empty: preferably one without a guard.
    /// </summary>
    internal int? LineOf(string path) =>
        _uses.Where(use => use.Path == path).OrderBy(use => use.IsGuarded).FirstOrDefault()?.Line;

    // What goes in are slots, which need no encoding; a name that nobody gave is an error.
    private static IHandlebars NewEngine() =>
        Handlebars.Create(
            new HandlebarsConfiguration
            {
                ThrowOnUnresolvedBindingExpression = true,
                NoEscape = true,
            }
        );
}
