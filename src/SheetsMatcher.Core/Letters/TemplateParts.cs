using System.Globalization;

namespace SheetsMatcher.Core.Letters;

/// <summary>A template's file taken apart, with everything that is wrong with it.</summary>
internal sealed class TemplateParts
{
    private const string SubjectMark = "Subject:";
    private const int CharactersMax = 50_000;
    private const int BodyLine = 3;

    private readonly List<LetterRefusal> _problems = [];
    private readonly string _id;

    private TemplateParts(string id) => _id = id;

    public string Subject { get; private set; } = "";

    public string Body { get; private set; } = "";

    public IReadOnlyList<TemplateUse> Uses { get; private set; } = [];

    public IReadOnlyList<LetterRefusal> Problems => _problems;

    public static TemplateParts Read(string id, string text)
    {
        var parts = new TemplateParts(id);
        parts.ReadLines(text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal));
        return parts;
    }

    private void ReadLines(string text)
    {
        if (text.Length > CharactersMax)
        {
            var size = text.Length.ToString("N0", CultureInfo.InvariantCulture);
            Report(null, $"The letter has {size} characters.", "Keep it under 50,000.");
            return;
        }

        var lines = text.Split('\n');
        RefuseStrangeCharacters(lines);
        ReadSubject(lines[0]);
        ReadBody(lines);
        ReadTags();
        ReadMarkdown();
    }

    private void RefuseStrangeCharacters(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Any(IsStrange))
            {
                const string Remedy = "Type the line anew, or save the file as plain UTF-8 text.";
                Report(i + 1, "The line holds an invisible control character.", Remedy);
            }
        }
    }

    private static bool IsStrange(char c) =>
        (char.IsControl(c) && c != '\t') || c is LetterSlots.Open or LetterSlots.Close;

    private void ReadSubject(string line)
    {
        if (!line.StartsWith(SubjectMark, StringComparison.OrdinalIgnoreCase))
        {
            var found = line.Length > 40 ? line[..40] + "…" : line;
            Report(
                1,
                $"The first line must be the subject, found \"{found}\".",
                "Write Subject: …"
            );
            return;
        }

        Subject = line[SubjectMark.Length..].Trim();
        if (Subject.Length == 0)
        {
            Report(1, "The subject is empty.", "Write the subject behind \"Subject:\".");
        }
    }

    private void ReadBody(string[] lines)
    {
        if (lines.Length > 1 && !string.IsNullOrWhiteSpace(lines[1]))
        {
            Report(2, "The second line must be empty.", "Put an empty line below the subject.");
        }

        Body = string.Join('\n', lines.Skip(BodyLine - 1));
        if (string.IsNullOrWhiteSpace(Body))
        {
            Report(BodyLine, "The letter has no text.", "Write the text below the subject.");
        }
    }

    private void ReadTags()
    {
        var subject = TemplateTags.Read(_id, Subject, firstLine: 1);
        var body = TemplateTags.Read(_id, Body, BodyLine);
        _problems.AddRange(subject.Problems);
        _problems.AddRange(body.Problems);
        Uses = [.. subject.Uses, .. body.Uses];
    }

    // The tags are still in it; to Markdown they are words, which is enough to see the links.
    private void ReadMarkdown()
    {
        if (LetterMarkdown.Parse(Body) is not { } document)
        {
            Report(null, LetterMarkdown.TooDeep, LetterMarkdown.TooDeepRemedy);
            return;
        }

        foreach (var link in LetterMarkdown.ForbiddenLinks(document, isTemplate: true))
        {
            Report(BodyLine + link.Line, link.What, link.Remedy);
        }
    }

    private void Report(int? line, string what, string remedy) =>
        _problems.Add(new LetterRefusal(_id, line, what, remedy));
}
