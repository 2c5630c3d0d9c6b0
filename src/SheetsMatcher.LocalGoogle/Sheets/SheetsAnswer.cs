using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Sheets;

/// <summary>
/// How a request wants its answer: the parameters that every method of Google's takes
/// (<c>fields</c>, <c>prettyPrint</c>, <c>alt</c>), checked before anything is done.
/// </summary>
internal sealed class SheetsAnswer
{
    private static readonly string[] Common =
    [
        "$.xgafv",
        "access_token",
        "alt",
        "callback",
        "fields",
        "key",
        "oauth_token",
        "prettyPrint",
        "quotaUser",
        "uploadType",
        "upload_protocol",
    ];

    private readonly bool _isIndented;

    private SheetsAnswer(FieldMask? mask, bool isIndented) =>
        (Mask, _isIndented) = (mask, isIndented);

    /// <summary>Null where the request sent none.</summary>
    public FieldMask? Mask { get; }

    /// <param name="message">The answer's message, which the mask chooses from.</param>
    /// <param name="parameters">The method's own query parameters.</param>
    public static SheetsAnswer To(
        LocalRequest request,
        string message,
        params ReadOnlySpan<string> parameters
    )
    {
        foreach (var (sentName, _) in request.Query)
        {
            var name = System(sentName);
            if (!Common.Contains(name) && !parameters.Contains(name))
            {
                var text =
                    $"Invalid JSON payload received. Unknown name \"{sentName}\": Cannot bind query "
                    + $"parameter. Field '{sentName}' could not be found in request message.";
                throw FieldErrors.Refusal(text, "", text);
            }
        }

        if (Value(request, "alt") is { } alt && alt != "json")
        {
            throw GoogleErrorException.InvalidArgument(
                $"Only alt=json is served here, not alt={alt}."
            );
        }

        return new SheetsAnswer(
            MaskOf(Value(request, "fields"), message),
            Value(request, "prettyPrint") is not ("false" or "0")
        );
    }

    public LocalResponse Json(JsonObject body)
    {
        Mask?.Prune(body);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            // Without serializer options, so that rendered values write themselves.
            body.WriteTo(writer);
        }

        if (_isIndented)
        {
            buffer.Write("\n"u8);
        }

        return new LocalResponse(200, "application/json; charset=UTF-8", buffer.WrittenMemory, []);
    }

    private JsonWriterOptions Options =>
        new() { Indented = _isIndented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Also written <c>$fields</c>; <c>$.xgafv</c> has its own name.</summary>
    private static string System(string name) =>
        name.StartsWith('$') && name != "$.xgafv" ? name[1..] : name;

    private static string? Value(LocalRequest request, string name) =>
        request.QueryValue(name) ?? request.QueryValue("$" + name);

    private static FieldMask? MaskOf(string? text, string message)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var (mask, wrongPath) = FieldMaskParser.Parse(text, message);
        return mask
            ?? throw FieldErrors.Refusal(
                "Request contains an invalid argument.",
                wrongPath ?? text,
                "Error expanding 'fields' parameter. Cannot find matching fields for path "
                    + $"'{wrongPath}'."
            );
    }
}
