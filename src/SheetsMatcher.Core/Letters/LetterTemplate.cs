using HandlebarsDotNet;

namespace SheetsMatcher.Core.Letters;

/// <summary>
/// A letter as the committee writes it: a subject line, an empty line, then Markdown.
/// </summary>
public sealed class LetterTemplate
{
    private readonly HandlebarsTemplate<object, object> _subject;
    private readonly HandlebarsTemplate<object, object> _body;
    private readonly IReadOnlyList<TemplateUse> _uses;

    private LetterTemplate(
        string id,
        IReadOnlyList<TemplateUse> uses,
        HandlebarsTemplate<object, object> subject,
        HandlebarsTemplate<object, object> body
    )
    {
        Id = id;
        _uses = uses;
        _subject = subject;
        _body = body;
    }

    /// <summary>The file's name without its ending; milestones name it.</summary>
    public string Id { get; }

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
                new LetterTemplate(id, parts.Uses, subject, engine.Compile(parts.Body))
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
