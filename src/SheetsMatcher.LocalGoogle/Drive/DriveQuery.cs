using System.Text.RegularExpressions;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Drive;

/// <summary>
/// Drive's search language, as its guide describes it: terms joined by <c>and</c>, <c>or</c> and
/// <c>not</c>, in brackets where wanted. Terms are those of <see cref="DriveTerm"/>.
/// </summary>
internal sealed partial class DriveQuery
{
    private readonly List<string> _tokens;
    private int _at;

    private DriveQuery(List<string> tokens) => _tokens = tokens;

    public static Func<Spreadsheet, bool> Parse(string? query)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            return _ => true;
        }

        var matches = TokenPattern().Matches(query);
        if (matches.Sum(match => match.Length) != query.Length)
        {
            throw Invalid();
        }

        var parser = new DriveQuery([
            .. matches.Select(match => match.Value.Trim()).Where(token => token.Length > 0),
        ]);
        var holds = parser.Or();
        return parser._at == parser._tokens.Count ? holds : throw Invalid();
    }

    private Func<Spreadsheet, bool> Or()
    {
        var holds = And();
        while (Take("or"))
        {
            var (one, two) = (holds, And());
            holds = file => one(file) || two(file);
        }

        return holds;
    }

    private Func<Spreadsheet, bool> And()
    {
        var holds = Not();
        while (Take("and"))
        {
            var (one, two) = (holds, Not());
            holds = file => one(file) && two(file);
        }

        return holds;
    }

    private Func<Spreadsheet, bool> Not()
    {
        if (Take("not"))
        {
            var holds = Not();
            return file => !holds(file);
        }

        if (!Take("("))
        {
            return DriveTerm.Of(Next(), Next(), Next());
        }

        var inner = Or();
        return Take(")") ? inner : throw Invalid();
    }

    private string Next() => _at < _tokens.Count ? _tokens[_at++] : throw Invalid();

    private bool Take(string wanted)
    {
        if (
            _at >= _tokens.Count
            || !_tokens[_at].Equals(wanted, StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        _at++;
        return true;
    }

    public static Http.GoogleErrorException Invalid() => DriveErrors.Invalid("Invalid Value", "q");

    [GeneratedRegex(
        """
            \s+|[()]|!=|<=|>=|[=<>]|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[A-Za-z]+
            """
    )]
    private static partial Regex TokenPattern();
}
