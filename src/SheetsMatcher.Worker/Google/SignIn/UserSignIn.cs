using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Flows;
using Google.Apis.Auth.OAuth2.Responses;
using Google.Apis.Http;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Settings;
using IHttpClientFactory = Google.Apis.Http.IHttpClientFactory;

namespace SheetsMatcher.Worker.Google.SignIn;

/// <summary>The committee's own account, from the files that <c>login</c> left.</summary>
internal static class UserSignIn
{
    /// <summary>Google's client asks for some name; there is one user to a token file.</summary>
    public const string User = "committee";

    /// <summary>Whether the permission to read mail was given, or not recorded.</summary>
    public static bool CanReadMail(GoogleSettings settings) =>
        FileOf(settings).Read().Lacking([GoogleScopes.ReadMail]).Count == 0;

    /// <exception cref="SignInException">
    /// A file is missing or unusable, or a permission is lacking.
    /// </exception>
    public static UserCredential Read(
        GoogleSettings settings,
        GoogleAddresses addresses,
        IHttpClientFactory clients,
        TimeProvider time
    )
    {
        var secrets = ClientSecretFile.Read(settings.ClientSecretFile);
        var stored = FileOf(settings).Read();
        var lacking = stored.Lacking(GoogleScopes.NeededBy(settings));
        if (lacking.Count > 0)
        {
            throw new SignInException(
                $"the sign-in does not include {string.Join(", ", lacking)}; {SignInFaults.Remedy} "
                    + "and leave every box ticked"
            );
        }

        // The credential keeps the flow, and lives as long as the services.
#pragma warning disable CA2000
        var flow = Flow(secrets, GoogleScopes.Of(settings), addresses, clients, time);
#pragma warning restore CA2000
        return new(flow, User, new TokenResponse { RefreshToken = stored.RefreshToken });
    }

    public static TokenFile FileOf(GoogleSettings settings) =>
        new(settings.TokenFile, new KeyFolder(settings.KeysFolder));

    public static GoogleAuthorizationCodeFlow Flow(
        ClientSecrets secrets,
        IReadOnlyList<string> scopes,
        GoogleAddresses addresses,
        IHttpClientFactory clients,
        TimeProvider time
    )
    {
        var flow = new PkceGoogleAuthorizationCodeFlow(
            new Addressed(addresses)
            {
                ClientSecrets = secrets,
                Scopes = scopes,
                // A refresh token is only given when the person is asked again.
                Prompt = "consent",
                HttpClientFactory = clients,
                DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
                Clock = new GoogleClock(time),
            }
        );
        GoogleHttpFactory.TakeOver(flow.HttpClient);
        return flow;
    }

    /// <summary>Google's client lets only a derived class name the addresses.</summary>
    private sealed class Addressed(GoogleAddresses addresses)
        : GoogleAuthorizationCodeFlow.Initializer(
            addresses.AuthorizationUrl,
            addresses.TokenUrl,
            addresses.RevocationUrl
        );
}
