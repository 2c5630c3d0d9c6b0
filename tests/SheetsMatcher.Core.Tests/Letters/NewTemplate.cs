using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Testing.Letters;

namespace SheetsMatcher.Core.Tests.Letters;

/// <summary>Short ways to a template and to a letter rendered of it.</summary>
internal static class NewTemplate
{
    public static LetterTemplate Saying(string body, string subject = "Hello") =>
        Read("test", $"Subject: {subject}\n\n{body}\n");

    public static LetterTemplate Read(string id, string text) =>
        LetterTemplate.Parse(id, text) switch
        {
            TemplateReading.Accepted read => read.Template,
            TemplateReading.Refused refused => throw new InvalidDataException(
                string.Join(' ', refused.Problems)
            ),
            var other => throw new InvalidDataException(other.ToString()),
        };

    public static IReadOnlyList<string> ProblemsOf(string text) =>
        LetterTemplate.Parse("test", text) is TemplateReading.Refused refused
            ? [.. refused.Problems.Select(problem => problem.ToString())]
            : [];

    /// <summary>The mentee's letter of the match, as of the introduction.</summary>
    public static DueLetter DueTo(Audience audience, ApprovedMatch match)
    {
        var introduction = DefaultConfig
            .Schedule()
            .Milestones.Single(each => each.Id == "introduction");
        var milestone = introduction with { Audience = audience };
        return DueLetters.All(
            new MailingFacts(NewIntake.Autumn2010, new Schedule([milestone]), [match])
        )[0];
    }

    public static Rendering Render(LetterTemplate template, ApprovedMatch match) =>
        LetterRenderer.Render(
            template,
            DueTo(Audience.Mentees, match),
            NewLetterFacts.For(NewIntake.Autumn2010),
            NewLetterFacts.Reference
        );

    public static Letter Rendered(LetterTemplate template, ApprovedMatch match) =>
        Expect(Render(template, match));

    public static Letter Expect(Rendering rendering) =>
        rendering switch
        {
            Rendering.Rendered rendered => rendered.Letter,
            Rendering.Refused refused => throw new InvalidDataException(refused.Refusal.ToString()),
            _ => throw new InvalidDataException(rendering.ToString()),
        };

    public static LetterRefusal ExpectRefusal(Rendering rendering) =>
        rendering is Rendering.Refused refused
            ? refused.Refusal
            : throw new InvalidDataException($"The letter was rendered: {rendering}");
}
