using System.Text.Json;
using System.Text.Json.Serialization;
using SheetsMatcher.Worker.Files;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.SignIn;

/// <summary>The committee's sign-in, as it is sealed in its file.</summary>
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

/// <summary>
/// One JSON object in a private file: the sign-in sealed under the keys of another folder, so that
/// neither this file nor a copy of the ledger lets anybody into the mailbox.
/// </summary>
internal sealed class TokenFile(string path, KeyFolder keys)
{
    public bool Exists => File.Exists(path);

    /// <summary>
    /// A file of an earlier version, which held the sign-in as plain text, is sealed at this first
    /// use.
    /// </summary>
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
            return Open(JsonSerializer.Deserialize<Content>(File.ReadAllBytes(path)));
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

    /// <summary>All or nothing.</summary>
    /// <exception cref="SignInException">The file cannot be written.</exception>
    public void Write(StoredSignIn signIn)
    {
        var content = new Content(null, null, keys.Seal(JsonSerializer.Serialize(signIn)));
        try
        {
            PrivateFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(content));
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

    public void Delete() => File.Delete(path);

    private StoredSignIn Open(Content? content)
    {
        if (content is { RefreshToken.Length: > 0 })
        {
            var plain = new StoredSignIn(content.RefreshToken, content.Scope);
            Write(plain);
            return plain;
        }

        var found = content?.Sealed is { } text
            ? JsonSerializer.Deserialize<StoredSignIn>(keys.Open(text))
            : null;
        return found is { RefreshToken.Length: > 0 }
            ? found
            : throw Unusable("it holds no refresh token");
    }

    private SignInException Unusable(string why, Exception? inner = null) =>
        new($"the sign-in in {path} cannot be used: {why}; {SignInFaults.Remedy}", inner);

    private sealed record Content(
        [property: JsonPropertyName("refresh_token")]
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
            string? RefreshToken,
        [property: JsonPropertyName("scope")]
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
            string? Scope,
        [property: JsonPropertyName("sealed")] string? Sealed
    );
}
