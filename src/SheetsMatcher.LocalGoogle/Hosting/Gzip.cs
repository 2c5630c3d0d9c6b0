using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Hosting;

/// <summary>Zips an answer for a client that says it takes one, as Google does.</summary>
internal static class Gzip
{
    /// <summary>In bytes; below this a zipped body is hardly smaller.</summary>
    private const int LengthLeast = 512;

    public static LocalResponse WhereAccepted(HttpRequest request, LocalResponse response) =>
        response.Body.Length >= LengthLeast && Accepts(request)
            ? response with
            {
                Body = Zipped(response.Body.Span),
                Headers = [.. response.Headers, new("Content-Encoding", "gzip")],
            }
            : response;

    private static bool Accepts(HttpRequest request) =>
        request
            .Headers.AcceptEncoding.SelectMany(list => (list ?? "").Split(','))
            .Select(coding => coding.Split(';'))
            .Any(coding =>
                coding[0].Trim().Equals("gzip", StringComparison.OrdinalIgnoreCase)
                && coding.ElementAtOrDefault(1)?.Trim() is not ("q=0" or "q=0.0")
            );

    private static ReadOnlyMemory<byte> Zipped(ReadOnlySpan<byte> body)
    {
        var kept = new MemoryStream();
        using (var zip = new GZipStream(kept, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(body);
        }

        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }
}
