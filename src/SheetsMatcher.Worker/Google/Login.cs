using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Flows;
using Google.Apis.Auth.OAuth2.Responses;
using Microsoft.Extensions.Logging.Abstractions;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Google.SignIn;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Google;

/// <summary>
/// The one-time sign-in of the committee's account: a page of Google's in a browser, and the
/// refresh token sealed in <see cref="GoogleSettings.TokenFile"/>.
/// </summary>
/// <param name="openBrowser">Null to ask the desktop; the link is printed either way.</param>
internal sealed class Login(
    GoogleSettings settings,
    TextWriter output,
    TimeProvider time,
    Func<Uri, bool>? openBrowser = null
)
{
    private readonly IReadOnlyList<string> _scopes = GoogleScopes.Of(settings);

    /// <summary>The browser of this machine, answered on a loopback port.</summary>
    /// <exception cref="SignInException">No sign-in came about; the message says why.</exception>
    public Task Run(CancellationToken cancellation) =>
        Run(new BrowserCodeReceiver(output, openBrowser), cancellation);

    /// <summary>The browser of any other machine; the code comes back through the input.</summary>
    /// <exception cref="SignInException">No sign-in came about; the message says why.</exception>
    public Task RunWithoutBrowser(TextReader input, CancellationToken cancellation) =>
        Run(new PastedCodeReceiver(output, input), cancellation);

    /// <summary>Takes the permissions back at Google, then forgets the sign-in here.</summary>
    /// <returns>False when nobody was signed in.</returns>
    /// <exception cref="GoogleUnavailableException">
    /// Google could not be told; the sign-in stands.
    /// </exception>
    public async Task<bool> Revoke(CancellationToken cancellation)
    {
        var file = UserSignIn.FileOf(settings);
        if (!file.Exists)
        {
            return false;
        }

        var token = file.Read().RefreshToken ?? "";
        using var flow = Flow();
        await Revoke(flow, token, cancellation);
        file.Delete();
        return true;
    }

    private async Task Run(ICodeReceiver receiver, CancellationToken cancellation)
    {
        await Explain();
        using var flow = Flow();
        var token = await Ask(new AuthorizationCodeInstalledApp(flow, receiver), cancellation);
        UserSignIn.FileOf(settings).Write(Checked(token));
        await output.WriteLineAsync(
            $"Signed in. The sign-in is kept in {settings.TokenFile}, sealed with the keys in "
                + $"{settings.KeysFolder}."
        );
    }

    private async Task Explain()
    {
        await output.WriteLineAsync("Google will ask you to allow this, and no more:");
        foreach (var scope in _scopes)
        {
            await output.WriteLineAsync($"  {scope.Split('/')[^1]}: {GoogleScopes.Why(scope)}");
        }

        if (settings.SendOnly)
        {
            await output.WriteLineAsync(
                "Send-only: no letter goes twice, but one whose sending stays in doubt waits until a "
                    + "person has looked into SENT."
            );
        }

        await output.WriteLineAsync();
    }

    private GoogleAuthorizationCodeFlow Flow()
    {
        var resilience = new GoogleResilience(
            settings,
            time,
            RandomSource.Next,
            NullLogger.Instance
        );
        return UserSignIn.Flow(
            ClientSecretFile.Read(settings.ClientSecretFile),
            _scopes,
            GoogleAddresses.Of(settings),
            new GoogleHttpFactory(resilience, CrashPoint.Never),
            time
        );
    }

    private async Task Revoke(
        GoogleAuthorizationCodeFlow flow,
        string token,
        CancellationToken cancellation
    )
    {
        try
        {
            using var form = new FormUrlEncodedContent([new("token", token)]);
            using var answer = await flow.HttpClient.PostAsync(
                new Uri(GoogleAddresses.Of(settings).RevocationUrl),
                form,
                cancellation
            );
            var said = await answer.Content.ReadAsStringAsync(cancellation);
            // Withdrawn before, or expired: there is nothing left to take back.
            if (
                !answer.IsSuccessStatusCode
                && !said.Contains("invalid_token", StringComparison.Ordinal)
                && !said.Contains("invalid_grant", StringComparison.Ordinal)
            )
            {
                throw NotTold(null);
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or UnusableReplyException)
        {
            throw NotTold(failure);
        }
    }

    private static GoogleUnavailableException NotTold(Exception? failure) =>
        new(
            "Google could not be told that the sign-in ends, so it stands. Try again, or remove "
                + "SheetsMatcher under https://myaccount.google.com/connections",
            failure
        );

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

    private StoredSignIn Checked(TokenResponse token)
    {
        var signIn = new StoredSignIn(token.RefreshToken, token.Scope);
        if (string.IsNullOrEmpty(signIn.RefreshToken))
        {
            throw new SignInException(
                "Google gave no lasting sign-in: remove SheetsMatcher under "
                    + $"https://myaccount.google.com/connections, then {SignInFaults.Remedy} again"
            );
        }

        var lacking = signIn.Lacking(_scopes);
        return lacking.Count == 0
            ? signIn
            : throw new SignInException(
                $"not every permission was given ({string.Join(", ", lacking)} is missing): "
                    + $"{SignInFaults.Remedy} again and leave every box ticked"
            );
    }
}
