using System.IO.Compression;
using System.Text;

namespace SheetsMatcher.LocalGoogle.Http;

/// <summary>
/// A request as it came over the wire, turned into a <see cref="LocalRequest"/>: body unzipped,
/// method override applied, trailing slash removed.
/// </summary>
/// <param name="Target">Escaped path and query.</param>
/// <param name="Headers">Lower-case names.</param>
internal sealed record IncomingRequest(
    string Method,
    string Target,
    IReadOnlyDictionary<string, string> Headers,
    string Origin
)
{
    /// <summary>
    /// Unzipped. Google's own limits lie higher for uploads; nothing here needs more.
    /// </summary>
    public const int BodyBytesMax = 20 * 1024 * 1024;

    public async Task<LocalRequest> ReadAsync(Stream body, CancellationToken cancellation) =>
        With(await ReadBodyAsync(body, cancellation));

    /// <param name="body">Unzipped.</param>
    public LocalRequest With(byte[] body)
    {
        var query = Target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? Target : Target[..query];
        var read = new LocalRequest(
            MethodMeant().ToUpperInvariant(),
            path.Length > 1 ? path.TrimEnd('/') : path,
            query < 0 ? [] : FormEncoding.Read(Target[(query + 1)..]),
            Headers,
            body,
            Origin
        );
        return BodyIsQuery(read.Method)
            ? read with
            {
                Query = [.. read.Query, .. FormEncoding.Read(read)],
                Body = ReadOnlyMemory<byte>.Empty,
            }
            : read;
    }

    /// <summary>
    /// Google's clients send a GET whose address is too long (.NET: over 2,048 characters) as a
    /// POST that stands for it, with its query as a form.
    /// </summary>
    private bool BodyIsQuery(string meant) =>
        meant == "GET"
        && Method.Equals("POST", StringComparison.OrdinalIgnoreCase)
        && Headers
            .GetValueOrDefault("content-type", "")
            .StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    /// <summary>Only a POST may stand for another method.</summary>
    private string MethodMeant() =>
        Method.Equals("POST", StringComparison.OrdinalIgnoreCase)
            ? Headers.GetValueOrDefault("x-http-method-override", Method)
            : Method;

    private async Task<byte[]> ReadBodyAsync(Stream body, CancellationToken cancellation)
    {
        if (!Headers.TryGetValue("content-encoding", out var encoding))
        {
            return await ReadBoundedAsync(body, cancellation);
        }

        if (!encoding.Equals("gzip", StringComparison.OrdinalIgnoreCase))
        {
            throw new GoogleErrorException(
                415,
                "INVALID_ARGUMENT",
                $"Content-Encoding {encoding} is not understood."
            );
        }

        try
        {
            await using var unzipped = new GZipStream(body, CompressionMode.Decompress);
            return await ReadBoundedAsync(unzipped, cancellation);
        }
        catch (InvalidDataException)
        {
            throw GoogleErrorException.InvalidArgument("The body is not valid gzip.");
        }
    }

    private static async Task<byte[]> ReadBoundedAsync(
        Stream stream,
        CancellationToken cancellation
    )
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (kept.Length + count > BodyBytesMax)
            {
                throw TooLarge();
            }

            await kept.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }

        return kept.ToArray();
    }

    public static GoogleErrorException TooLarge() =>
        new(
            413,
            "INVALID_ARGUMENT",
            $"Request payload size exceeds the limit: {BodyBytesMax} bytes."
        );
}

/// <summary>Names and values as in a query or a posted form.</summary>
internal static class FormEncoding
{
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string text) =>
        [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair)];

    public static IReadOnlyList<KeyValuePair<string, string>> Read(LocalRequest request) =>
        Read(Encoding.UTF8.GetString(request.Body.Span));

    public static string? Value(
        this IReadOnlyList<KeyValuePair<string, string>> pairs,
        string name
    ) => pairs.LastOrDefault(pair => pair.Key == name).Value;

    private static KeyValuePair<string, string> Pair(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? new(Unescape(text), "")
            : new(Unescape(text[..equals]), Unescape(text[(equals + 1)..]));
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
