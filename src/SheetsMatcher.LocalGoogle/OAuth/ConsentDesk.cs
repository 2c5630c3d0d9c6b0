using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SheetsMatcher.LocalGoogle.Snapshots;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>What a program asked the user to allow.</summary>
/// <param name="RedirectTo">Null for a device, which asks for the answer itself.</param>
internal sealed record ConsentRequest(
    string ClientId,
    Uri? RedirectTo,
    ImmutableHashSet<string> Scopes,
    string? State = null,
    string? Challenge = null,
    string ChallengeMethod = "plain",
    string? DeviceCode = null
);

/// <summary>
/// Requests that wait for the user's answer, and codes that wait to be redeemed once.
/// </summary>
internal sealed class ConsentDesk(IdSource ids) : ISnapshotPart
{
    private const int WaitingMax = 100;

    private static readonly ImmutableDictionary<string, ConsentRequest> None = ImmutableDictionary<
        string,
        ConsentRequest
    >.Empty;

    private State _state = new(None, None);

    /// <summary>Keeps a request; returns the id that the page posts back.</summary>
    public string Ask(ConsentRequest request)
    {
        var id = ids.Text(24);
        _state = _state with { Asked = Keep(_state.Asked, id, request) };
        return id;
    }

    /// <summary>Takes a waiting request; null for an unknown or answered one.</summary>
    public ConsentRequest? Take(string id)
    {
        var request = _state.Asked.GetValueOrDefault(id);
        _state = _state with { Asked = _state.Asked.Remove(id) };
        return request;
    }

    public string GiveCode(ConsentRequest request)
    {
        var code = $"4/0{ids.Text(60)}";
        _state = _state with { Codes = Keep(_state.Codes, code, request) };
        return code;
    }

    /// <exception cref="OAuthErrorException">
    /// The code is unknown, used, or of another request.
    /// </exception>
    public ConsentRequest Redeem(string code, string? redirectUri, string? verifier)
    {
        if (!_state.Codes.TryGetValue(code, out var request))
        {
            throw new OAuthErrorException("invalid_grant", "Malformed auth code.");
        }

        _state = _state with { Codes = _state.Codes.Remove(code) };
        if (redirectUri != request.RedirectTo?.OriginalString)
        {
            throw new OAuthErrorException("redirect_uri_mismatch", "Bad Request");
        }

        if (request.Challenge is { } challenge)
        {
            CheckVerifier(challenge, request.ChallengeMethod, verifier);
        }

        return request;
    }

    object ISnapshotPart.Capture() => _state;

    void ISnapshotPart.Restore(object captured) => _state = (State)captured;

    private static void CheckVerifier(string challenge, string method, string? verifier)
    {
        if (verifier is null)
        {
            throw new OAuthErrorException("invalid_grant", "Missing code verifier.");
        }

        var proof =
            method == "S256"
                ? Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))
                : verifier;
        if (proof != challenge)
        {
            throw new OAuthErrorException("invalid_grant", "Invalid code verifier.");
        }
    }

    private static ImmutableDictionary<string, ConsentRequest> Keep(
        ImmutableDictionary<string, ConsentRequest> waiting,
        string id,
        ConsentRequest request
    ) => (waiting.Count >= WaitingMax ? None : waiting).Add(id, request);

    private sealed record State(
        ImmutableDictionary<string, ConsentRequest> Asked,
        ImmutableDictionary<string, ConsentRequest> Codes
    );
}
