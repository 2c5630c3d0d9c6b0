using Google.Apis.Auth.OAuth2;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.SignIn;

/// <summary>The OAuth client as Google's console hands it out.</summary>
internal static class ClientSecretFile
{
    private const string Remedy =
        "download the OAuth client (type \"Desktop app\") from Google's console and name the file "
        + "in Google:ClientSecretFile";

    /// <exception cref="SignInException">The file is missing or is not an OAuth client.</exception>
    public static void Check(string path) => Read(path);

    /// <exception cref="SignInException">The file is missing or is not an OAuth client.</exception>
    public static ClientSecrets Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new SignInException($"there is no file {path}: {Remedy}");
        }

        try
        {
            var client = JObject.Parse(File.ReadAllText(path));
            return client["web"] is not null
                    ? throw new SignInException(
                        $"{path} is an OAuth client of the type \"Web application\", which signs people "
                            + $"in to a website: {Remedy}"
                    )
                : client["installed"]?.ToObject<ClientSecrets>()
                    is { ClientId.Length: > 0, ClientSecret.Length: > 0 } secrets
                    ? secrets
                : throw new SignInException($"{path} holds no client id and secret: {Remedy}");
        }
        catch (Exception failure)
            when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new SignInException($"{path} is not an OAuth client: {Remedy}", failure);
        }
    }
}
