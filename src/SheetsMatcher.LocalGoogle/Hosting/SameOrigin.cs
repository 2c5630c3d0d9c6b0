using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Hosting;

/// <summary>
/// Keeps other web pages in the user's browser out. They cannot send a token, so Google's
/// interfaces are safe; what needs none must come from this server's own pages.
/// </summary>
internal static class SameOrigin
{
    public static void Check(LocalRequest request)
    {
        if (
            request.Method is not ("GET" or "HEAD")
            && request.Headers.TryGetValue("origin", out var origin)
            && !origin.Equals(request.Origin, StringComparison.OrdinalIgnoreCase)
        )
        {
            throw new GoogleErrorException(
                403,
                "PERMISSION_DENIED",
                $"Requests from {origin} are refused: only this server's own pages may change it."
            );
        }
    }
}
