using System.Text;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using Markdig.Syntax;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Letters;

/// <summary>Makes letters of templates. Pure: the same due letter gives the same bytes.</summary>
public static partial class LetterRenderer
{
    private const int SubjectCharactersMax = 200;
    private const int BytesMax = 100 * 1024;
    private const string ShortenNames = "Shorten the answer in the responses tab.";

    /// <summary>Writes one letter in full, or says why it cannot be written.</summary>
    /// <param name="thread">The conversation that the letter continues, if any.</param>
    public static Rendering Render(
        LetterTemplate template,
        DueLetter due,
        LetterFacts facts,
        LetterReference reference,
        LetterThread? thread = null
    )
    {
        var slots = LetterSlots.Of(new LetterScene(due, facts));
        try
        {
            var (subject, body) = template.Write(slots);
            var refusal = Unusable(template, slots, subject + body, due.Occasion.ToName);
            return refusal is null
                ? Compose(
                    new Draft(template.Id, due, facts, reference, thread),
                    slots,
                    subject,
                    body
                )
                : new Rendering.Refused(refusal);
        }
        catch (Exception wrong)
            when (wrong is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            const string Remedy = "Compare its tags with a letter that works.";
            return Refuse(template.Id, $"The letter cannot be filled in: {wrong.Message}", Remedy);
        }
    }

    // Whoever looks for a letter by its reference must not find it in somebody else's name.
    private static LetterRefusal? Unusable(
        LetterTemplate template,
        LetterSlots slots,
        string written,
        string toName
    )
    {
        foreach (var slot in slots.In(written))
        {
            if (slot.Text.Length == 0)
            {
                var remedy = $"Fill it in, or write {{{{#if {slot.Path}}}}} around the sentence.";
                return At(slot.Path, $"\"{slot.Path}\" is empty for this letter.", remedy);
            }

            if (LooksLikeReference(slot.Text))
            {
                const string Remedy = "Change the answer in the responses tab.";
                return At(slot.Path, $"\"{slot.Path}\" reads like a letter's reference.", Remedy);
            }
        }

        return LooksLikeReference(toName)
            ? At("recipient.name", "The recipient's name reads like a reference.", "Change it.")
            : null;

        LetterRefusal At(string path, string what, string remedy) =>
            new(template.Id, template.LineOf(path), what, remedy);
    }

    private static Rendering Compose(Draft draft, LetterSlots slots, string subject, string body)
    {
        if (LetterMarkdown.Parse(body) is not { } document)
        {
            return Refuse(draft.TemplateId, LetterMarkdown.TooDeep, LetterMarkdown.TooDeepRemedy);
        }

        LetterMarkdown.Fill(document, slots);
        var forbidden = LetterMarkdown.ForbiddenLinks(document, isTemplate: false);
        if (forbidden.FirstOrDefault() is { } link)
        {
            return Refuse(draft.TemplateId, link.What, link.Remedy);
        }

        var line = ValueText.Clean(slots.Fill(subject, slot => slot.Text));
        return Limit(draft, draft.Write(line, document));
    }

    private static Rendering Limit(Draft draft, Letter letter)
    {
        if (letter.Subject.Length is 0 or > SubjectCharactersMax)
        {
            var what = $"The subject has {letter.Subject.Length} characters, allowed are 1 to 200.";
            return Refuse(draft.TemplateId, what, ShortenNames);
        }

        var bytes =
            Encoding.UTF8.GetByteCount(letter.Text) + Encoding.UTF8.GetByteCount(letter.Html);
        return bytes > BytesMax
            ? Refuse(
                draft.TemplateId,
                $"The letter has {bytes / 1024} KB, allowed are 100.",
                ShortenNames
            )
            : new Rendering.Rendered(letter);
    }

    private static Rendering.Refused Refuse(string templateId, string what, string remedy) =>
        new(new LetterRefusal(templateId, null, what, remedy));

    private static bool LooksLikeReference(string text) => ReferencePattern().IsMatch(text);

    [GeneratedRegex(
        @"MC\p{Pd}[0-9A-Z]{7}(?![0-9A-Z])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ReferencePattern();

    private sealed record Draft(
        string TemplateId,
        DueLetter Due,
        LetterFacts Facts,
        LetterReference Reference,
        LetterThread? Thread
    )
    {
        public Letter Write(string subject, MarkdownDocument document)
        {
            var foot = LetterFoot.Of(Facts, Reference);
            var opening = new LetterOpening(
                subject,
                // In a conversation the subject line is that of its first letter, so that the
                // letter's own stands above the text.
                Thread is null
                    ? null
                    : subject,
                TestNote
            );
            return new Letter(
                Due.Key,
                Reference,
                Facts.TestAddress ?? Due.Occasion.To,
                ValueText.Clean(Due.Occasion.ToName),
                Thread is null ? TestMark + subject : "Re: " + Thread.Subject,
                LetterTextWriter.Write(document, opening) + foot.InText(),
                LetterHtml.Write(document, opening, foot)
            )
            {
                Thread = Thread,
                Calendar = Due.Milestone.HasCalendarEntry
                    ? CalendarEntry.For(Due, Facts, Reference)
                    : null,
            };
        }

        private string TestMark => Facts.TestAddress is null ? "" : "[Test] ";

        private string? TestNote =>
            Facts.TestAddress is null
                ? null
                : $"This is a test. Without test mode it would go to "
                    + $"{ValueText.Clean(Due.Occasion.ToName)}, {Due.Occasion.To.Value}.";
    }
}
