namespace SheetsMatcher.LocalGoogle.Gmail.Search;

/// <summary>
/// Reads a query; what is left open at its end is closed, as the search box does.
/// </summary>
internal sealed class SearchParser
{
    private const int DepthMax = 20;

    private readonly string _text;
    private int _at;
    private int _depth;

    private SearchParser(string text) => _text = text;

    public static SearchTerm Parse(string text) => new SearchParser(text).ReadUntil(null);

    private SearchTerm ReadUntil(char? closing)
    {
        if (++_depth > DepthMax)
        {
            throw GmailErrors.Invalid("Invalid query: too many nested groups");
        }

        var terms = new List<SearchTerm>();
        var joinsPrevious = false;
        while (SkipSpace() && _text[_at] != closing)
        {
            if (TakeOr())
            {
                joinsPrevious = terms.Count > 0;
                continue;
            }

            Join(terms, ReadTerm(), joinsPrevious);
            joinsPrevious = false;
        }

        _at++;
        _depth--;
        return closing == '}' ? new SearchTerm.Any(terms) : new SearchTerm.Every(terms);
    }

    private static void Join(List<SearchTerm> terms, SearchTerm term, bool joinsPrevious)
    {
        if (joinsPrevious)
        {
            terms[^1] = new SearchTerm.Any([terms[^1], term]);
        }
        else
        {
            terms.Add(term);
        }
    }

    private SearchTerm ReadTerm()
    {
        switch (_text[_at])
        {
            case '-' when _at + 1 < _text.Length && !char.IsWhiteSpace(_text[_at + 1]):
                _at++;
                return new SearchTerm.Not(ReadTerm());
            case '(':
                _at++;
                return ReadUntil(')');
            case '{':
                _at++;
                return ReadUntil('}');
            case '"':
                return SearchOperators.Anywhere(ReadValue());
            default:
                return ReadWordOrOperator();
        }
    }

    private SearchTerm ReadWordOrOperator()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_'))
        {
            _at++;
        }

        if (IsAt(':') && _at > start)
        {
            var name = _text[start.._at++].ToLowerInvariant();
            return SearchOperators.Of(name, ReadValue());
        }

        _at = start;
        return SearchOperators.Anywhere(ReadValue());
    }

    private string ReadValue()
    {
        if (IsAt('"') || IsAt('('))
        {
            var closing = IsAt('"') ? '"' : ')';
            var end = _text.IndexOf(closing, _at + 1);
            var from = _at + 1;
            _at = end < 0 ? _text.Length : end + 1;
            return end < 0 ? _text[from..] : _text[from..end];
        }

        var start = _at;
        while (
            _at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not (')' or '}')
        )
        {
            _at++;
        }

        var value = _text[start.._at];
        // A stray closing bracket is passed over, so that reading always goes on.
        _at += value.Length == 0 ? 1 : 0;
        return value;
    }

    private bool TakeOr()
    {
        var isOr =
            string.CompareOrdinal(_text, _at, "OR", 0, 2) == 0
            && (_at + 2 == _text.Length || char.IsWhiteSpace(_text[_at + 2]));
        _at += isOr ? 2 : 0;
        return isOr;
    }

    private bool SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        return _at < _text.Length;
    }

    private bool IsAt(char letter) => _at < _text.Length && _text[_at] == letter;
}
