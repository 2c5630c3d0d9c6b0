using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using MimeKit;

namespace SheetsMatcher.LocalGoogle.Http;

/// <summary>
/// Several requests in one body: what the batch facilities of Google's clients send. Each is
/// answered as if it had come alone, in the order of the body; none undoes another.
/// </summary>
internal sealed class BatchEndpoint(IdSource ids, Func<LocalRequest, LocalResponse> answer)
{
    /// <summary>Gmail's and Drive's guides.</summary>
    private const int RequestsMax = 100;

    /// <summary>
    /// Each interface has its own, and on its own host; there is one host here, so <c>/batch</c>
    /// stands for those of Gmail and Sheets, and any of them takes requests to each interface.
    /// </summary>
    private static readonly string[] Paths =
    [
        "/batch",
        "/batch/drive/v3",
        "/batch/gmail/v1",
        "/batch/sheets/v4",
    ];

    public void Map(RouteTable routes)
    {
        foreach (var path in Paths)
        {
            routes.Map("POST", path, routed => Answer(routed.Request));
        }
    }

    private LocalResponse Answer(LocalRequest request)
    {
        if (MultipartBody.Of(request) is not { Count: > 0 } parts)
        {
            throw GoogleErrorException.InvalidArgument(
                "A batch needs a multipart/mixed body of application/http parts, a request in each."
            );
        }

        // Reported, word for word.
        if (parts.Count > RequestsMax)
        {
            throw GoogleErrorException.InvalidArgument(
                $"Inner request count exceeds the limit. Received: {parts.Count}, Limit: "
                    + $"{RequestsMax}"
            );
        }

        var requests = parts.Select((part, i) => Enclosed(part, i, request)).ToList();
        var boundary = $"batch_{ids.Text(32)}";
        var body = new MemoryStream();
        foreach (var (part, inner) in parts.Zip(requests))
        {
            Write(body, $"--{boundary}\r\nContent-Type: application/http\r\n{IdOf(part)}\r\n");
            Write(body, answer(inner));
        }

        Write(body, $"--{boundary}--\r\n");
        return new(200, $"multipart/mixed; boundary={boundary}", body.ToArray(), []);
    }

    /// <summary>All are read before one is done.</summary>
    private static LocalRequest Enclosed(MimeEntity part, int index, LocalRequest outer) =>
        EnclosedRequest.Read(MultipartBody.Bytes(part), outer) is { } inner
        && !inner.Path.StartsWith("/batch", StringComparison.Ordinal)
            ? inner
            : throw GoogleErrorException.InvalidArgument(
                $"Part {index.ToString(CultureInfo.InvariantCulture)} of the batch is not a "
                    + "request such as GET /gmail/v1/users/me/profile."
            );

    /// <summary>The reference: the answer to <c>&lt;a&gt;</c> is <c>&lt;response-a&gt;</c>.</summary>
    private static string IdOf(MimeEntity part) =>
        part.Headers[HeaderId.ContentId] is { } id
            ? $"Content-ID: <response-{id.Trim().TrimStart('<').TrimEnd('>')}>\r\n"
            : "";

    private static void Write(MemoryStream body, LocalResponse response)
    {
        var phrase = ReasonPhrases.GetReasonPhrase(response.Status);
        Write(body, $"HTTP/1.1 {response.Status} {phrase}\r\n");
        if (response.Body.Length > 0)
        {
            Write(
                body,
                $"Content-Type: {response.ContentType}\r\nContent-Length: {response.Body.Length}\r\n"
            );
        }

        foreach (var (name, value) in response.Headers)
        {
            Write(body, $"{name}: {value}\r\n");
        }

        Write(body, "\r\n");
        body.Write(response.Body.Span);
        Write(body, "\r\n");
    }

    private static void Write(MemoryStream body, string text) =>
        body.Write(Encoding.UTF8.GetBytes(text));
}
