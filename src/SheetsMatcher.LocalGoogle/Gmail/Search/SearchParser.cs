namespace SheetsMatcher.LocalGoogle.Gmail.Search;

/// <summary>
/// Reads a query; what is left open at its end is closed, as the search box does.
/// </summary>
internal sealed class SearchParser
{
    private const int DepthMax = 20;

    private readonly string _text;
    private readonly SearchOperators _operators;
    private int _at;
    private int _depth;

    private SearchParser(string text, SearchOperators operators) =>
        (_text, _operators) = (text, operators);

    public static SearchTerm Parse(string text, SearchOperators operators) =>
        new SearchParser(text, operators).ReadUntil(null);

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
            if (TakeWord("OR"))
            {
                joinsPrevious = terms.Count > 0;
                continue;
            }

            if (TakeWord("AND"))
            {
                // What stands side by side is joined by AND anyway.
                continue;
            }

            Join(terms, NearOr(ReadTerm()), joinsPrevious);
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
                return SearchOperators.Quoted(ReadValue());
            default:
                return ReadWordOrOperator();
        }
    }

    /// <summary><c>holiday AROUND 10 vacation</c>; five words where no number stands there.</summary>
    private SearchTerm NearOr(SearchTerm term)
    {
        if (term is not SearchTerm.Phrase one || !SkipSpace() || !TakeWord("AROUND"))
        {
            return term;
        }

        var distance =
            SkipSpace() && char.IsAsciiDigit(_text[_at])
                ? SearchOperators.Distance(ReadValue())
                : SearchOperators.DistanceUsual;
        return SkipSpace() && ReadTerm() is SearchTerm.Phrase other
            ? new SearchTerm.Near(one.Words, other.Words, distance, IsOrdered: false)
            : term;
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
            return Operator(name);
        }

        _at = start;
        return SearchOperators.Anywhere(ReadValue());
    }

    /// <summary><c>from:(jo OR ann)</c> stands for <c>from:jo OR from:ann</c>.</summary>
    private SearchTerm Operator(string name)
    {
        if (!IsAt('('))
        {
            return _operators.Of(name, ReadValue());
        }

        var values = ReadValue()
            .Split(" OR ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new SearchTerm.Any([.. values.Select(value => _operators.Of(name, value))]);
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

    private bool TakeWord(string word)
    {
        var end = _at + word.Length;
        var isWord =
            string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0
            && (end == _text.Length || char.IsWhiteSpace(_text[end]));
        _at += isWord ? word.Length : 0;
        return isWord;
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
