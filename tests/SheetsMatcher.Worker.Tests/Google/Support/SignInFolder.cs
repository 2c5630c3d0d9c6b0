using System.Text.Json;
using SheetsMatcher.Worker.Google.SignIn;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Tests.Google.Support;

/// <summary>A folder of its own with an OAuth client and a sign-in; gone after the test.</summary>
internal sealed class SignInFolder : IDisposable
{
    public SignInFolder()
    {
        Path = Directory.CreateTempSubdirectory("sheets-matcher-google-").FullName;
        Write(
            "client_secret.json",
            new { installed = new { client_id = "client", client_secret = "secret" } }
        );
        Write(
            "token.json",
            new { refresh_token = "refresh", scope = string.Join(' ', GoogleScopes.All) }
        );
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, object content) =>
        System.IO.File.WriteAllText(File(name), JsonSerializer.Serialize(content));

    public GoogleSettings Settings(Uri address) =>
        new()
        {
            BaseAddress = address,
            ClientSecretFile = File("client_secret.json"),
            TokenFile = File("token.json"),
            KeysFolder = File("keys"),
            CallTimeout = TimeSpan.FromSeconds(93),
        };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
