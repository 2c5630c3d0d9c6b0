namespace SheetsMatcher.LocalGoogle.Sheets.Schema;

/// <summary>
/// Names and types of every message of the Sheets v4 interface that is served here, read from
/// <c>sheets.v4.txt</c>: a message's name, then its fields indented by two spaces, each with its
/// type; the names of a long enum go on, indented by four.
/// </summary>
internal static class SheetsSchema
{
    private static readonly Lazy<Dictionary<string, Dictionary<string, FieldType>>> Messages = new(
        Load
    );

    public static IReadOnlyDictionary<string, FieldType> Fields(string message) =>
        Messages.Value[message];

    private static Dictionary<string, Dictionary<string, FieldType>> Load()
    {
        using var stream =
            typeof(SheetsSchema).Assembly.GetManifestResourceStream("sheets.v4.txt")
            ?? throw new InvalidOperationException("sheets.v4.txt is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var messages = new Dictionary<string, Dictionary<string, FieldType>>();
        var fields = new Dictionary<string, FieldType>();
        foreach (var line in Joined(reader))
        {
            if (line[0] != ' ')
            {
                fields = messages[line] = [];
                continue;
            }

            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            fields[words[0]] =
                words[1] == "enum" ? new FieldType.Choice(words[2..]) : TypeOf(words[1]);
        }

        return messages;
    }

    private static IEnumerable<string> Joined(StreamReader reader)
    {
        string? pending = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                pending += line;
                continue;
            }

            if (pending is not null)
            {
                yield return pending;
            }

            pending = line;
        }

        if (pending is not null)
        {
            yield return pending;
        }
    }

    private static FieldType TypeOf(string word) =>
        word switch
        {
            "any" => new FieldType.Anything(),
            "string" or "int" or "number" or "bool" => new FieldType.Plain(word),
            ['[', .., ']'] => new FieldType.ListOf(TypeOf(word[1..^1])),
            ['{', .., '}'] => new FieldType.MapOf(TypeOf(word[1..^1])),
            _ => new FieldType.Message(word),
        };
}
