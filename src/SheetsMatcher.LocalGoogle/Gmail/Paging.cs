using System.Globalization;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>One page of a list.</summary>
/// <param name="NextToken">Null on the last page.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken, int Total);

/// <summary>Cuts lists into pages by <c>maxResults</c> and <c>pageToken</c>.</summary>
internal static class Paging
{
    private const int SizeUsual = 100;
    private const int SizeMax = 500;

    public static Page<T> Page<T>(this IReadOnlyList<T> all, LocalRequest request)
    {
        var size = Number(request, "maxResults", SizeUsual);
        if (size is < 1 or > SizeMax)
        {
            throw GmailErrors.Invalid($"Invalid maxResults: must be from 1 to {SizeMax}.");
        }

        var from = Number(request, "pageToken", 0);
        var items = all.Skip(from).Take(size).ToList();
        var next = from + items.Count;
        return new(
            items,
            next < all.Count ? next.ToString(CultureInfo.InvariantCulture) : null,
            all.Count
        );
    }

    private static int Number(LocalRequest request, string name, int usual) =>
        request.QueryValue(name) is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
        : throw GmailErrors.Invalid($"Invalid {name}: {text}");
}
