using System.Text;

namespace SheetsMatcher.LocalGoogle.Http;

/// <summary>
/// A request written out as text, <c>application/http</c>: its line, its header, an empty line and
/// its body.
/// </summary>
internal static class EnclosedRequest
{
    /// <summary>Null where the text is no request.</summary>
    /// <param name="outer">
    /// The request around it. Its header holds for the inner one too, but for what speaks of the
    /// body, and where the inner one says otherwise (reference).
    /// </param>
    public static LocalRequest? Read(ReadOnlySpan<byte> text, LocalRequest outer)
    {
        var (head, body) = Split(text);
        var lines = head.Split('\n', StringSplitOptions.TrimEntries);
        if (lines[0].Split(' ') is not [var method, var target, ..])
        {
            return null;
        }

        var headers = outer
            .Headers.Where(header => !header.Key.StartsWith("content-", StringComparison.Ordinal))
            .ToDictionary();
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers[line[..colon].Trim().ToLowerInvariant()] = line[(colon + 1)..].Trim();
            }
        }

        return new IncomingRequest(method, PathOf(target), headers, outer.Origin).With(body);
    }

    private static (string Head, byte[] Body) Split(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> windows = "\r\n\r\n"u8;
        var end = text.IndexOf(windows);
        var gap = windows.Length;
        if (end < 0)
        {
            end = text.IndexOf("\n\n"u8);
            gap = 2;
        }

        return end < 0
            ? (Encoding.UTF8.GetString(text), [])
            : (Encoding.UTF8.GetString(text[..end]), text[(end + gap)..].ToArray());
    }

    /// <summary>Google's Java client writes whole addresses.</summary>
    private static string PathOf(string target) =>
        target.StartsWith('/') ? target
        : Uri.TryCreate(target, UriKind.Absolute, out var address) ? address.PathAndQuery
        : $"/{target}";
}
