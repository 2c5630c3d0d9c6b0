using System.Globalization;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

/// <summary>One page of a list.</summary>
/// <param name="NextToken">Null on the last page.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken, int Total)
{
    /// <summary>The page as Gmail answers it: an empty list has no name of its own.</summary>
    public JsonObject Answer(string name, Func<T, JsonObject> show)
    {
        var json = new JsonObject();
        if (Items.Count > 0)
        {
            json[name] = new JsonArray([.. Items.Select(show)]);
        }

        if (NextToken is not null)
        {
            json["nextPageToken"] = NextToken;
        }

        return json;
    }
}

/// <summary>Cuts lists into pages by <c>maxResults</c> and <c>pageToken</c>.</summary>
internal static class Paging
{
    private const int SizeUsual = 100;

    /// <summary>More than this is cut to it, as the reference says of the largest page.</summary>
    private const int SizeMax = 500;

    public static Page<T> Page<T>(this IReadOnlyList<T> all, MailCall call)
    {
        var size = Number(call, "maxResults", "max_results") is > 0 and var asked
            ? (int)Math.Min(asked, SizeMax)
            : SizeUsual;
        var from = Start(call);
        var items = all.Skip(from).Take(size).ToList();
        var next = from + items.Count;
        return new(
            items,
            next < all.Count ? next.ToString("D20", CultureInfo.InvariantCulture) : null,
            all.Count
        );
    }

    /// <summary>Closes the answer of a list of messages, threads or drafts.</summary>
    public static JsonObject Estimated<T>(this Page<T> page, string name, Func<T, JsonObject> show)
    {
        var json = page.Answer(name, show);
        json["resultSizeEstimate"] = page.Total;
        return json;
    }

    private static uint Number(MailCall call, string name, string field) =>
        call.Query(name) is not { Length: > 0 } text ? 0
        : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
        : throw GmailErrors.Invalid($"Invalid value at '{field}' (TYPE_UINT32), \"{text}\"");

    private static int Start(MailCall call) =>
        call.Query("pageToken") is not { Length: > 0 } text ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from
        : throw GmailErrors.Invalid("Invalid pageToken");
}
