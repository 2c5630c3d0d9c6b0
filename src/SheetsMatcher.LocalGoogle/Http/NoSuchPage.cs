using System.Net;

namespace SheetsMatcher.LocalGoogle.Http;

/// <summary>What Google's servers answer for an address that no interface has: no JSON, but a page
/// (reported, word for word but for its looks).</summary>
internal static class NoSuchPage
{
    public static LocalResponse For(LocalRequest request) =>
        LocalResponse.Text(
            $"""
            <!DOCTYPE html>
            <html lang=en>
              <meta charset=utf-8>
              <meta name=viewport content="initial-scale=1, minimum-scale=1, width=device-width">
              <title>Error 404 (Not Found)!!1</title>
              <p><b>404.</b> <ins>That’s an error.</ins>
              <p>The requested URL <code>{WebUtility.HtmlEncode(
                request.Path
            )}</code> was not found on this server.  <ins>That’s all we know.</ins>

            """,
            "text/html; charset=UTF-8",
            404
        );
}
