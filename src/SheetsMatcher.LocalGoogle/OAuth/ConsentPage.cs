using System.Net;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>The HTML of the sign-in.</summary>
internal static class ConsentPage
{
    private const string Style = """
        body { font: 16px/1.5 system-ui, sans-serif; margin: 0;
          background: #f3f5f8; color: #1d2733 }
        main { max-width: 28rem; margin: 10vh auto; padding: 2rem; background: #fff;
          border-radius: 12px; box-shadow: 0 1px 4px #0003 }
        h1 { font-size: 1.4rem; margin-top: 0 }
        code { overflow-wrap: anywhere }
        button { font: inherit; padding: .5rem 1.5rem; border-radius: 6px; border: 1px solid #8aa;
          background: #fff; cursor: pointer }
        input { font: inherit; padding: .5rem; width: 100%; box-sizing: border-box;
          border: 1px solid #8aa; border-radius: 6px }
        [role=alert] { color: #a51d2d }
        #allow, #next { background: #1a5fb4; border-color: #1a5fb4; color: #fff }
        """;

    public static LocalResponse Of(
        ConsentRequest asked,
        string mailbox,
        string decisionPath,
        string requestId
    ) =>
        Page(
            "Sign in to LocalGoogle",
            $"""
            <p>The program <code>{Encoded(asked.ClientId)}</code> asks to act for
            <strong>{Encoded(mailbox)}</strong>:</p>
            <ul>{string.Concat(asked.Scopes.Order(StringComparer.Ordinal).Select(Item))}</ul>
            <p>Nothing here reaches Google: this is a sign-in on your own machine.</p>
            <form method="post" action="{decisionPath}">
            <input type="hidden" name="request" value="{requestId}">
            <button id="allow" name="decision" value="allow">Allow</button>
            <button id="deny" name="decision" value="deny">Deny</button>
            </form>
            """,
            200
        );

    public static LocalResponse Blocked(string why) =>
        Page("Access blocked: authorization error", $"<p>{Encoded(why)}.</p>", 400);

    /// <summary>Where a device's user types its code.</summary>
    public static LocalResponse CodeEntry(string path, string? problem) =>
        Page(
            "Connect a device",
            $"""
            <form method="post" action="{path}">
            <p><label for="code">Enter the code that your device shows</label></p>
            {(problem is null ? "" : $"<p role=\"alert\" id=\"problem\">{Encoded(problem)}</p>")}
            <p><input id="code" name="user_code" required autofocus autocomplete="off"
              autocapitalize="characters" spellcheck="false"></p>
            <button id="next">Next</button>
            </form>
            """,
            200
        );

    public static LocalResponse Done(bool isAllowed) =>
        isAllowed
            ? Page("Success!", "<p>Device connected: you can go back to it.</p>", 200)
            : Page("Access denied", "<p>The device was not connected.</p>", 200);

    private static string Item(string scope) =>
        scope switch
        {
            "spreadsheets" => "<li>See, edit, create and delete your spreadsheets</li>",
            "spreadsheets.readonly" => "<li>See your spreadsheets</li>",
            "gmail.compose" => "<li>Manage drafts and send email</li>",
            "gmail.readonly" => "<li>Read your email</li>",
            "gmail.send" => "<li>Send email on your behalf</li>",
            "https://mail.google.com/" => "<li>Read, compose, send and delete all your email</li>",
            "gmail.modify" => "<li>Read, compose and send email, and change its labels</li>",
            "gmail.labels" => "<li>See and edit your email labels</li>",
            "drive" => "<li>See, edit, create and delete all your Drive files</li>",
            "drive.file" => "<li>See and edit the Drive files that you use with this program</li>",
            "drive.readonly" => "<li>See all your Drive files</li>",
            "gmail.metadata" => "<li>See the headers and labels of your email</li>",
            _ => $"<li><code>{Encoded(scope)}</code></li>",
        };

    private static LocalResponse Page(string title, string body, int status) =>
        LocalResponse.Text(
            $"""
            <!doctype html><html lang="en"><meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{title}</title><style>{Style}</style>
            <main><h1>{title}</h1>{body}</main></html>
            """,
            "text/html; charset=UTF-8",
            status
        ) with
        {
            // Nobody may lay another page over these buttons.
            Headers = [new("Content-Security-Policy", "frame-ancestors 'none'")],
        };

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
