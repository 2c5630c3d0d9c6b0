using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Responses;
using Microsoft.Extensions.Logging.Abstractions;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Google.SignIn;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Google;

/// <summary>
/// The one-time sign-in of the committee's account: a browser page of Google's, answered on a
/// loopback port, and the refresh token kept in <see cref="GoogleSettings.TokenFile"/>.
/// </summary>
/// <param name="openBrowser">Null to ask the desktop; the link is printed either way.</param>
internal sealed class Login(
    GoogleSettings settings,
    TextWriter output,
    TimeProvider time,
    Func<Uri, bool>? openBrowser = null
)
{
    /// <exception cref="SignInException">No sign-in came about; the message says why.</exception>
    public async Task Run(CancellationToken cancellation)
    {
        var addresses = GoogleAddresses.Of(settings);
        var secrets = ClientSecretFile.Read(settings.ClientSecretFile);
        var resilience = new GoogleResilience(settings, time, Chance.Next, NullLogger.Instance);
        using var flow = UserSignIn.Flow(
            secrets,
            addresses,
            new GoogleHttpFactory(resilience, PowerCut.Never),
            time
        );
        var app = new AuthorizationCodeInstalledApp(
            flow,
            new BrowserCodeReceiver(output, openBrowser)
        );
        var token = await Ask(app, cancellation);
        new TokenFile(settings.TokenFile).Write(Checked(token));
        await output.WriteLineAsync($"Signed in. The sign-in is kept in {settings.TokenFile}.");
    }

    private static async Task<TokenResponse> Ask(
        AuthorizationCodeInstalledApp app,
        CancellationToken cancellation
    )
    {
        try
        {
            var credential = await app.AuthorizeAsync(UserSignIn.User, cancellation);
            return credential.Token;
        }
        catch (TokenResponseException failure) when (failure.Error?.Error == "access_denied")
        {
            throw new SignInException(
                $"the sign-in was declined in the browser; {SignInFaults.Remedy} and allow it",
                failure
            );
        }
        catch (TokenResponseException failure)
        {
            throw SignInFaults.Of(failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or UnusableReplyException)
        {
            throw new GoogleUnavailableException(
                "Google's sign-in server gave no usable answer",
                failure
            );
        }
    }

    private static StoredSignIn Checked(TokenResponse token)
    {
        var signIn = new StoredSignIn(token.RefreshToken, token.Scope);
        if (string.IsNullOrEmpty(signIn.RefreshToken))
        {
            throw new SignInException(
                "Google gave no lasting sign-in: remove SheetsMatcher under "
                    + $"https://myaccount.google.com/connections, then {SignInFaults.Remedy} again"
            );
        }

        var lacking = signIn.Lacking(GoogleScopes.All);
        return lacking.Count == 0
            ? signIn
            : throw new SignInException(
                $"not every permission was given ({string.Join(", ", lacking)} is missing): "
                    + $"{SignInFaults.Remedy} again and leave every box ticked"
            );
    }
}
