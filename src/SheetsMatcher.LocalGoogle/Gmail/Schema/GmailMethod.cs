using System.Collections.Immutable;

namespace SheetsMatcher.LocalGoogle.Gmail.Schema;

/// <summary>One method of Google's description of Gmail v1.</summary>
/// <param name="Id">Without <c>gmail.users.</c>, e.g. <c>drafts.send</c>.</param>
/// <param name="Path">Below <c>/gmail/v1/users/{userId}</c>.</param>
/// <param name="Request">The body's message; null where it takes none.</param>
/// <param name="Response">The answer's message; null where it is empty.</param>
/// <param name="Parameters">Its own query parameters.</param>
/// <param name="Scopes">Short names; one of them is enough.</param>
internal sealed record GmailMethod(
    string Id,
    string HttpMethod,
    string Path,
    string? Request,
    string? Response,
    ImmutableArray<string> Parameters,
    bool TakesUpload,
    ImmutableHashSet<string> Scopes
)
{
    public const string Root = "/gmail/v1/users/{userId}";

    private static readonly Lazy<ImmutableArray<GmailMethod>> Loaded = new(Load);

    /// <summary>Every method of the description, served here or not.</summary>
    public static ImmutableArray<GmailMethod> All => Loaded.Value;

    public static GmailMethod Of(string id) => All.Single(method => method.Id == id);

    /// <param name="parts">The path's segments below <c>users/{userId}</c>.</param>
    public static GmailMethod? Find(string httpMethod, ReadOnlySpan<string> parts)
    {
        GmailMethod? found = null;
        foreach (var method in All)
        {
            if (
                method.HttpMethod == httpMethod
                && method.Matches(parts)
                && (found is null || method.Literals > found.Literals)
            )
            {
                found = method;
            }
        }

        return found;
    }

    private int Literals => Segments.Count(segment => !segment.StartsWith('{'));

    private string[] Segments { get; } = Path.Trim('/').Split('/');

    private bool Matches(ReadOnlySpan<string> parts)
    {
        if (parts.Length != Segments.Length)
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            var (expected, part) = (Segments[i], parts[i]);
            var verb = expected.IndexOf('}', StringComparison.Ordinal);
            if (
                verb < 0
                    ? part != expected
                    : !part.EndsWith(expected[(verb + 1)..], StringComparison.Ordinal)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<GmailMethod> Load()
    {
        const string file = "gmail.v1.methods.txt";
        using var stream =
            typeof(GmailMethod).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var methods = ImmutableArray.CreateBuilder<GmailMethod>();
        while (reader.ReadLine() is { } line)
        {
            methods.Add(Read(line.Split(' ')));
        }

        return methods.ToImmutable();
    }

    private static GmailMethod Read(string[] words) =>
        new(
            words[0],
            words[1],
            words[2],
            Known(words[3]),
            Known(words[4]),
            [.. Known(words[5])?.Split(',') ?? []],
            words[6] == "upload",
            [.. words[7].Split(',')]
        );

    private static string? Known(string word) => word == "-" ? null : word;
}
