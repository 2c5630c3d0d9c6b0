using System.Security.Cryptography;
using System.Text.Json;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Http;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;
using IHttpClientFactory = Google.Apis.Http.IHttpClientFactory;

namespace SheetsMatcher.Worker.Google.SignIn;

/// <summary>
/// A service account's key as Google's console hands it out; for the spreadsheet only.
/// </summary>
internal static class ServiceAccountFile
{
    private const string Remedy =
        "download a JSON key of the service account from Google's console and name the file in "
        + "Google:ServiceAccountFile, or leave that setting out";

    /// <param name="tokenUrl">
    /// Where tokens come from; the address in the file is not followed.
    /// </param>
    /// <exception cref="SignInException">
    /// The file is missing or is not a service account's key.
    /// </exception>
    public static ServiceAccountCredential Read(
        string path,
        string tokenUrl,
        IHttpClientFactory clients
    )
    {
        if (!File.Exists(path))
        {
            throw new SignInException($"there is no file {path}: {Remedy}");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var email = Text(document, "client_email");
            var key = Text(document, "private_key");
            var credential = new ServiceAccountCredential(
                new ServiceAccountCredential.Initializer(email, tokenUrl)
                {
                    Scopes = [GoogleScopes.Spreadsheets],
                    HttpClientFactory = clients,
                    DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
                }.FromPrivateKey(key)
            );
            GoogleHttpFactory.TakeOver(credential.HttpClient);
            return credential;
        }
        catch (Exception failure)
            when (failure
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
                        or CryptographicException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            throw new SignInException($"{path} is not a service account's key: {Remedy}", failure);
        }
    }

    private static string Text(JsonDocument document, string name) =>
        document.RootElement.GetProperty(name).GetString() is { Length: > 0 } text
            ? text
            : throw new KeyNotFoundException(name);
}
