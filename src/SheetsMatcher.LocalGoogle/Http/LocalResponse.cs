using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Http;

public sealed record LocalResponse(
    int Status,
    string ContentType,
    ReadOnlyMemory<byte> Body,
    IReadOnlyList<KeyValuePair<string, string>> Headers
)
{
    /// <summary>
    /// Google indents its JSON by two spaces unless <c>prettyPrint=false</c>, and ends it with a
    /// line feed (recorded).
    /// </summary>
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// What stands in the header of each answer: as recorded from Google, but for its Server, Date
    /// and Alt-Svc.
    /// </summary>
    internal static readonly IReadOnlyList<KeyValuePair<string, string>> EveryHeader =
    [
        new("Cache-Control", "private"),
        new("Vary", "Origin, X-Origin, Referer"),
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "SAMEORIGIN"),
        new("X-XSS-Protection", "0"),
    ];

    public static LocalResponse Json(JsonNode body, int status = 200) =>
        new(
            status,
            "application/json; charset=UTF-8",
            Encoding.UTF8.GetBytes(body.ToJsonString(Indented) + "\n"),
            []
        );

    public static LocalResponse Text(string body, string contentType, int status = 200) =>
        new(status, contentType, Encoding.UTF8.GetBytes(body), []);

    public static LocalResponse Empty(int status = 204) =>
        new(status, "text/html", ReadOnlyMemory<byte>.Empty, []);
}
