using System.Globalization;
using System.Text.RegularExpressions;
using SheetsMatcher.LocalGoogle.Gmail.Store;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

/// <summary>
/// Uploads with <c>uploadType=resumable</c>, as Google's .NET client sends them: one request that
/// brings the JSON and is told where to put the bytes, then the bytes in one piece or several.
/// </summary>
internal sealed partial class ResumableUploads(Mailbox mailbox)
{
    private const string IdName = "upload_id";

    public static bool IsBeginning(LocalRequest request) =>
        request.QueryValue("uploadType") == "resumable" && request.QueryValue(IdName) is null;

    public static bool IsContinuing(LocalRequest request) => request.QueryValue(IdName) is not null;

    public LocalResponse Begin(string methodId, LocalRequest request)
    {
        var id = mailbox.NewUploadId();
        Keep(id, new PendingUpload(methodId, request.Body, ReadOnlyMemory<byte>.Empty));
        var query = string.Join(
            '&',
            request
                .Query.Append(new(IdName, id))
                .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")
        );
        return LocalResponse.Empty(200) with
        {
            Headers =
            [
                new("Location", $"{request.Origin}{request.Path}?{query}"),
                new("X-GUploader-UploadID", id),
            ],
        };
    }

    /// <summary>Takes a piece; gives the whole upload with the last one, and else null.</summary>
    public PendingUpload? Continue(string methodId, LocalRequest request)
    {
        var id = request.QueryValue(IdName) ?? "";
        if (!mailbox.State.Uploads.TryGetValue(id, out var pending) || pending.MethodId != methodId)
        {
            throw GmailErrors.NotFound();
        }

        var range = request.Headers.GetValueOrDefault("content-range");
        var piece = range is null ? null : Range().Match(range);
        var start = Number(piece, "start") ?? pending.Media.Length;
        if (piece is { Success: false } || start > pending.Media.Length)
        {
            throw GmailErrors.Invalid($"Invalid Content-Range: {range}");
        }

        byte[] media = [.. pending.Media.Span[..start], .. request.Body.Span];
        var whole = pending with { Media = media };
        var isLast = piece is null || Number(piece, "total") == media.Length;
        if (isLast)
        {
            mailbox.State = mailbox.State with { Uploads = mailbox.State.Uploads.Remove(id) };
            return whole;
        }

        Keep(id, whole);
        return null;
    }

    /// <summary>What is said where bytes are still missing.</summary>
    public LocalResponse Incomplete(LocalRequest request)
    {
        var id = request.QueryValue(IdName) ?? "";
        var length = mailbox.State.Uploads[id].Media.Length;
        var last = (length - 1).ToString(CultureInfo.InvariantCulture);
        return LocalResponse.Empty(308) with
        {
            Headers = length == 0 ? [] : [new("Range", $"bytes=0-{last}")],
        };
    }

    /// <summary>The request as the method sees it, without what belongs to the upload.</summary>
    public static LocalRequest Plain(LocalRequest request) =>
        request with
        {
            Query = [.. request.Query.Where(pair => pair.Key != IdName)],
        };

    private void Keep(string id, PendingUpload upload) =>
        mailbox.State = mailbox.State with { Uploads = mailbox.State.Uploads.SetItem(id, upload) };

    private static int? Number(Match? match, string group) =>
        int.TryParse(
            match?.Groups[group].Value,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    [GeneratedRegex(@"^bytes ((?<start>\d+)-\d+|\*)/(?<total>\d+|\*)$")]
    private static partial Regex Range();
}
