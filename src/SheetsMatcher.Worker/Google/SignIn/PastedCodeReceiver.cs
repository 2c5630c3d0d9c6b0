using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Requests;
using Google.Apis.Auth.OAuth2.Responses;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.SignIn;

/// <summary>
/// Sign-in on a machine without a browser: the link is opened on any other, and the code comes
/// back by copy and paste. Google's own flow for devices does not give these permissions
/// (developers.google.com/identity/protocols/oauth2/limited-input-device, "Allowed scopes").
/// </summary>
internal sealed class PastedCodeReceiver(TextWriter output, TextReader input) : ICodeReceiver
{
    /// <summary>Nothing listens there: the address that the browser cannot open holds the code.</summary>
    public string RedirectUri => "http://127.0.0.1:8085/";

    public async Task<AuthorizationCodeResponseUrl> ReceiveCodeAsync(
        AuthorizationCodeRequestUrl url,
        CancellationToken taskCancellationToken
    )
    {
        await output.WriteLineAsync(
            $"""
            1. Open this link in a browser on any machine, and sign in with the committee's account:

            {url.Build().AbsoluteUri}

            2. After "Allow" the browser says that it cannot open a page at 127.0.0.1. That is right.
            3. Copy the whole address of that page from the address bar, paste it here, press Enter:
            """
        );
        // A terminal's line cannot be broken off, but need not be waited for after Ctrl-C.
        var line = Task.Run(input.ReadLine, taskCancellationToken);
        var pasted = (await line.WaitAsync(taskCancellationToken))?.Trim() ?? "";
        return Read(pasted);
    }

    private static AuthorizationCodeResponseUrl Read(string pasted)
    {
        if (Uri.TryCreate(pasted, UriKind.Absolute, out var address) && address.Query.Length > 1)
        {
            var answer = new AuthorizationCodeResponseUrl(address.Query[1..]);
            if (answer is { Code.Length: > 0 } or { Error.Length: > 0 })
            {
                return answer;
            }
        }

        // A bare code has no blanks and no scheme.
        return
            pasted.Length > 0
            && !pasted.Contains(' ', StringComparison.Ordinal)
            && !pasted.Contains("://", StringComparison.Ordinal)
            ? new AuthorizationCodeResponseUrl { Code = Uri.UnescapeDataString(pasted) }
            : throw new SignInException(
                "what was pasted holds no code: copy the whole address, which has \"code=\" in it; "
                    + $"{SignInFaults.Remedy} --no-browser again"
            );
    }
}
