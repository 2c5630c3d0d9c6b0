using System.Text.RegularExpressions;
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
internal sealed partial class PastedCodeReceiver(TextWriter output, TextReader input)
    : ICodeReceiver
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
        if (Value("code", pasted) is { } code)
        {
            return new AuthorizationCodeResponseUrl { Code = code };
        }

        if (Value("error", pasted) is { } error)
        {
            return new AuthorizationCodeResponseUrl { Error = error };
        }

        return BareCode().IsMatch(pasted)
            ? new AuthorizationCodeResponseUrl { Code = Uri.UnescapeDataString(pasted) }
            : throw new SignInException(
                $"{Named(pasted)} Copy the whole address of the page that cannot be opened, which has "
                    + $"\"code=\" in it; {SignInFaults.Remedy} --no-browser again"
            );
    }

    /// <summary>Addresses carry their values escaped, and Google's codes have a slash in them.</summary>
    private static string? Value(string name, string address) =>
        QueryValue().Matches(address).FirstOrDefault(each => each.Groups["name"].Value == name)
            is { } found
            ? Uri.UnescapeDataString(found.Groups["value"].Value)
            : null;

    private static string Named(string pasted) =>
        pasted.Length == 0 ? "nothing was pasted."
        : pasted.Contains("/o/oauth2/", StringComparison.Ordinal)
        || pasted.Contains("accounts.google.", StringComparison.Ordinal)
            ? "what was pasted is the link to Google's page, not the page that comes after \"Allow\"."
        : pasted.Contains("127.0.0.1", StringComparison.Ordinal)
            ? "what was pasted is the right page without its end, and holds no code."
        : pasted.Contains("://", StringComparison.Ordinal)
            ? "what was pasted is the address of another page, and holds no code."
        : "what was pasted holds no code.";

    [GeneratedRegex(
        "[?&](?<name>code|error)=(?<value>[^&#\\s\"'<>]+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex QueryValue();

    /// <summary>Such as 4/0Ab_cd-ef, escaped or not.</summary>
    [GeneratedRegex("^[A-Za-z0-9_%/.~+-]{4,}$", RegexOptions.CultureInvariant)]
    private static partial Regex BareCode();
}
