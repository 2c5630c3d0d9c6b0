namespace SheetsMatcher.LocalGoogle.Sheets.Schema;

/// <summary>
/// Names and types of every message of Sheets v4 and Gmail v1 that is served here, read from
/// <c>sheets.v4.txt</c> and <c>gmail.v1.txt</c>: a message's name, then its fields indented by two
/// spaces, each with its type; the names of a long enum go on, indented by four. The two have no
/// name in common.
/// </summary>
internal static class GoogleSchema
{
    private static readonly (string File, string Package)[] Interfaces =
    [
        ("sheets.v4.txt", "google.apps.sheets.v4"),
        ("gmail.v1.txt", "gmail.v1"),
    ];

    private static readonly Lazy<Dictionary<string, Described>> Messages = new(Load);

    public static IReadOnlyDictionary<string, FieldType> Fields(string message) =>
        Messages.Value[message].Fields;

    /// <summary>What Google calls the message in a refusal.</summary>
    public static string TypeName(string message) =>
        $"type.googleapis.com/{Messages.Value[message].Package}.{message}";

    private static Dictionary<string, Described> Load()
    {
        var messages = new Dictionary<string, Described>();
        foreach (var (file, package) in Interfaces)
        {
            Load(file, package, messages);
        }

        return messages;
    }

    private static void Load(string file, string package, Dictionary<string, Described> messages)
    {
        using var stream =
            typeof(GoogleSchema).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var fields = new Dictionary<string, FieldType>();
        foreach (var line in Joined(reader))
        {
            if (line[0] != ' ')
            {
                fields = [];
                messages.Add(line, new Described(package, fields));
                continue;
            }

            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            fields[words[0]] =
                words[1] == "enum" ? new FieldType.Choice(words[2..]) : TypeOf(words[1]);
        }
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
            "string" or "int" or "long" or "number" or "bool" or "bytes" => new FieldType.Plain(
                word
            ),
            ['[', .., ']'] => new FieldType.ListOf(TypeOf(word[1..^1])),
            ['{', .., '}'] => new FieldType.MapOf(TypeOf(word[1..^1])),
            _ => new FieldType.Message(word),
        };

    private sealed record Described(string Package, Dictionary<string, FieldType> Fields);
}
