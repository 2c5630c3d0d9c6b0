using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SheetsMatcher.Worker.Settings;

/// <summary>Changes values of a settings file and leaves everything else in it as a person wrote it.</summary>
internal static class SettingsText
{
    private const string ElementOfList = "[]";

    private static readonly JsonSerializerOptions AsTyped = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="file">The whole file, UTF-8; comments and trailing commas are allowed.</param>
    /// <param name="values">By key, such as <c>Programs:lta:Intake:Id</c>; case does not count.</param>
    /// <returns>The file anew, and the keys that it does not hold as texts.</returns>
    public static (byte[] Text, IReadOnlyList<string> Missing) With(
        ReadOnlySpan<byte> file,
        IReadOnlyDictionary<string, string> values
    )
    {
        var mark = file.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var json = file[mark..];
        var wanted = values.ToDictionary(StringComparer.OrdinalIgnoreCase);
        var missing = values.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        using var text = new MemoryStream();
        text.Write(file[..mark]);
        var copied = 0;
        // The property that the reader stands in, at each depth; those of the whole object are at 1.
        var path = new Dictionary<int, string>();
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions
            {
                CommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true,
            }
        );
        while (reader.Read())
        {
            var depth = reader.CurrentDepth;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                path[depth] = reader.GetString() ?? "";
            }
            else if (reader.TokenType == JsonTokenType.StartArray)
            {
                path[depth + 1] = ElementOfList;
            }
            else if (
                reader.TokenType == JsonTokenType.String
                && wanted.GetValueOrDefault(KeyAt(path, depth)) is { } value
            )
            {
                text.Write(json[copied..(int)reader.TokenStartIndex]);
                text.Write(JsonSerializer.SerializeToUtf8Bytes(value, AsTyped));
                copied = (int)reader.BytesConsumed;
                missing.Remove(KeyAt(path, depth));
            }
        }

        text.Write(json[copied..]);
        return (text.ToArray(), [.. missing]);
    }

    private static string KeyAt(Dictionary<int, string> path, int depth) =>
        string.Join(':', Enumerable.Range(1, depth).Select(each => path.GetValueOrDefault(each)));
}
