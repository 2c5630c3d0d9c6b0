namespace SheetsMatcher.LocalGoogle.Sheets.Schema;

/// <summary>
/// Reads masks such as <c>sheets(properties/title,data.rowData),spreadsheetId</c>:
/// <c>.</c> and <c>/</c> go down, <c>(…)</c> groups, <c>*</c> is everything from there on.
/// </summary>
internal sealed class FieldMaskParser
{
    private readonly string _text;
    private int _at;

    private FieldMaskParser(string text) => _text = text;

    /// <summary>The mask, or the path that is not a field of <paramref name="message"/>.</summary>
    public static (FieldMask? Mask, string? WrongPath) Parse(string text, string message)
    {
        var parser = new FieldMaskParser(text.Trim());
        var root = new Node(new FieldType.Message(message), "");
        try
        {
            parser.List(root);
            return parser._at == parser._text.Length ? (root.ToMask(), null) : (null, parser._text);
        }
        catch (UnknownPathException e)
        {
            return (null, e.Message);
        }
    }

    private void List(Node parent)
    {
        do
        {
            Path(parent);
        } while (Take(','));
    }

    private void Path(Node parent)
    {
        var node = parent;
        do
        {
            node = node.Down(Name(node));
        } while (Take('.') || Take('/'));

        if (!Take('('))
        {
            node.Whole = true;
            return;
        }

        List(node);
        if (!Take(')'))
        {
            throw new UnknownPathException(_text);
        }
    }

    private string Name(Node parent)
    {
        var start = _at;
        while (
            _at < _text.Length
            && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_' or '*')
        )
        {
            _at++;
        }

        var name = _text[start.._at];
        return name.Length > 0
            ? ProtoName.Camel(name)
            : throw new UnknownPathException(parent.Path.Length > 0 ? parent.Path : _text);
    }

    private bool Take(char wanted)
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }

        if (_at >= _text.Length || _text[_at] != wanted)
        {
            return false;
        }

        for (_at++; _at < _text.Length && _text[_at] == ' '; _at++)
        {
            // Spaces between the parts carry no meaning.
        }

        return true;
    }

    /// <summary>Carries the path out of the recursion; it never leaves this file.</summary>
    private sealed class UnknownPathException(string path) : Exception(path);

    private sealed class Node(FieldType type, string path)
    {
        private readonly Dictionary<string, Node> _children = [];

        public string Path => path;

        public bool Whole { get; set; }

        public Node Down(string name)
        {
            var below = path.Length == 0 ? name : $"{path}.{name}";
            if (_children.TryGetValue(name, out var known))
            {
                return known;
            }

            if (name == "*")
            {
                Whole = true;
                return new Node(new FieldType.Anything(), below);
            }

            return _children[name] = new Node(TypeBelow(type, name, below), below);
        }

        private static FieldType TypeBelow(FieldType type, string name, string below) =>
            type switch
            {
                FieldType.Anything => type,
                FieldType.ListOf(var item) => TypeBelow(item, name, below),
                FieldType.MapOf(var item) => item,
                FieldType.Message(var message)
                    when GoogleSchema.Fields(message).TryGetValue(name, out var field) => field,
                _ => throw new UnknownPathException(below),
            };

        public FieldMask ToMask()
        {
            var mask = new FieldMask();
            Fill(mask);
            return mask;
        }

        private void Fill(FieldMask mask)
        {
            if (Whole)
            {
                return;
            }

            foreach (var (name, child) in _children)
            {
                child.Fill(mask.Child(name));
            }
        }
    }
}
