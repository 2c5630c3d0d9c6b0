using System.Text.Json;
using System.Text.Json.Serialization;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.SignIn;

/// <summary>
/// The committee's sign-in as <c>login</c> keeps it: one JSON object in a private file.
/// </summary>
/// <param name="Scope">
/// The permissions that were given, separated by spaces; null when not recorded.
/// </param>
internal sealed record StoredSignIn(
    [property: JsonPropertyName("refresh_token")] string? RefreshToken,
    [property: JsonPropertyName("scope")] string? Scope
)
{
    public IReadOnlyList<string> Lacking(IEnumerable<string> scopes)
    {
        var given = Scope?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return given is null ? [] : [.. scopes.Except(given)];
    }
}

internal sealed class TokenFile(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <exception cref="SignInException">There is no usable sign-in in the file.</exception>
    public StoredSignIn Read()
    {
        if (!File.Exists(path))
        {
            throw new SignInException(
                $"nobody has signed in yet: there is no file {path}; {SignInFaults.Remedy}"
            );
        }

        try
        {
            using var stream = File.OpenRead(path);
            return
                JsonSerializer.Deserialize<StoredSignIn>(stream)
                    is { RefreshToken.Length: > 0 } found
                ? found
                : throw Unusable("it holds no refresh token");
        }
        catch (JsonException failure)
        {
            throw Unusable("it is not JSON", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable("it cannot be read", failure);
        }
    }

    /// <summary>All or nothing, and readable by the owner alone from the first byte on.</summary>
    /// <exception cref="SignInException">The file cannot be written.</exception>
    public void Write(StoredSignIn signIn)
    {
        try
        {
            var target = Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? ".");
            var fresh = target + ".new";
            File.Delete(fresh);
            using (var stream = new FileStream(fresh, PrivateFile()))
            {
                JsonSerializer.Serialize(stream, signIn);
                stream.Flush(flushToDisk: true);
            }

            File.Move(fresh, target, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SignInException(
                $"the sign-in cannot be kept in {path}: {failure.Message} Change Google:TokenFile "
                    + "or the folder's permissions",
                failure
            );
        }
    }

    private static FileStreamOptions PrivateFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    private SignInException Unusable(string why, Exception? inner = null) =>
        new($"the sign-in in {path} cannot be used: {why}; {SignInFaults.Remedy}", inner);
}
