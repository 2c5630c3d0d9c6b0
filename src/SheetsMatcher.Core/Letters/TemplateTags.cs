using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Letters;

/// <summary>A variable written into a template.</summary>
/// <param name="IsGuarded">Whether it stands inside an <c>{{#if}}</c> of its own.</param>
internal sealed record TemplateUse(string Path, int Line, bool IsGuarded);

/// <summary>
/// Reads the tags of one part of a template. Few are allowed, so that what a letter can say is
/// closed and every mistake is known, with its line, before a letter is owed.
/// </summary>
internal sealed partial class TemplateTags(string templateId, string text, int firstLine)
{
    private readonly Stack<(string Word, string Path, int Line)> _open = new();
    private readonly List<LetterRefusal> _problems = [];
    private readonly List<TemplateUse> _uses = [];
    private int _line = firstLine;

    public IReadOnlyList<LetterRefusal> Problems => _problems;

    public IReadOnlyList<TemplateUse> Uses => _uses;

    public static TemplateTags Read(string templateId, string text, int firstLine)
    {
        var tags = new TemplateTags(templateId, text, firstLine);
        tags.ReadAll();
        return tags;
    }

    private bool IsInList => _open.Any(block => block.Word == "each");

    private void ReadAll()
    {
        var from = 0;
        foreach (Match tag in TagPattern().Matches(text))
        {
            _line += text.AsSpan(from, tag.Index - from).Count('\n');
            from = tag.Index;
            ReadTag(tag);
        }

        foreach (var (word, path, line) in _open)
        {
            Report(
                line,
                $"{{{{#{word} {path}}}}} is never closed.",
                $"Write {{{{/{word}}}}} where it ends."
            );
        }
    }

    private void ReadTag(Match tag)
    {
        var inside = tag.Groups["inside"];
        if (!inside.Success || tag.Groups["escape"].Success)
        {
            var start = tag.Value.Split('\n')[0];
            Report(_line, $"\"{start}\" is not a whole tag.", "Write two braces, as in {{name}}.");
            return;
        }

        var words = inside.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case [['!', ..], ..]:
                break;
            case ["#if" or "#unless" or "#each", var path]:
                ReadOpening(words[0][1..], path);
                break;
            case ["else"] when _open.TryPeek(out var block) && block.Word != "each":
                break;
            case ["/if" or "/unless" or "/each"]:
                ReadClosing(words[0][1..]);
                break;
            case [var path] when TemplateVariables.ByPath.ContainsKey(path) || path == "this":
                ReadUse(path);
                break;
            default:
                ReportUnknown(tag.Value);
                break;
        }
    }

    private void ReadOpening(string word, string path)
    {
        var variable = TemplateVariables.ByPath.GetValueOrDefault(path);
        var isKnown = IsInList
            ? word != "each" && path is "@first" or "@last"
            : variable is not null && (word != "each" || variable is TemplateVariable.Texts);
        if (!isKnown)
        {
            ReportUnknown($"{{{{#{word} {path}}}}}");
        }

        _open.Push((word, path, _line));
    }

    private void ReadClosing(string word)
    {
        if (_open.TryPeek(out var block) && block.Word == word)
        {
            _open.Pop();
            return;
        }

        var expected =
            _open.Count == 0 ? "no tag is open here" : $"{{{{/{block.Word}}}}} belongs here";
        Report(
            _line,
            $"{{{{/{word}}}}} closes nothing: {expected}.",
            "Close tags in the order opened."
        );
    }

    private void ReadUse(string path)
    {
        var isList = path == "this";
        if (isList != IsInList)
        {
            Report(
                _line,
                $"{{{{{path}}}}} cannot stand here.",
                "Inside {{#each …}} write {{this}}, and outside it a variable's name."
            );
        }
        else if (!isList && TemplateVariables.ByPath[path] is not TemplateVariable.Text)
        {
            Report(
                _line,
                $"{{{{{path}}}}} has no text of its own.",
                $"Use it in a condition: {{{{#if {path}}}}} … {{{{/if}}}}."
            );
        }

        var isGuarded = _open.Any(block => block.Word == "if" && block.Path == path);
        var list = _open.FirstOrDefault(block => block.Word == "each").Path;
        _uses.Add(new TemplateUse(isList ? list ?? path : path, _line, isGuarded));
    }

    private void ReportUnknown(string tag)
    {
        var known = string.Join(", ", TemplateVariables.All.Select(variable => variable.Path));
        Report(
            _line,
            $"{tag} is not known here.",
            $"Tags are {{{{name}}}}, {{{{#if name}}}} and the like; the names are {known}."
        );
    }

    private void Report(int line, string what, string remedy) =>
        _problems.Add(new LetterRefusal(templateId, line, what, remedy));

    // A comment may hold braces; any other tag may not, so three braces never get through.
    [GeneratedRegex(
        @"(?<escape>\\)?\{\{(?:(?<inside>!--.*?--)\}\}|(?<inside>[^{}\n]*)\}\}(?!\})|.{0,20})",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex TagPattern();
}
