using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>What a program asked the user to allow.</summary>
internal sealed record ConsentRequest(
    string ClientId,
    Uri RedirectTo,
    ImmutableHashSet<string> Scopes,
    string? State,
    string? Challenge,
    string ChallengeMethod
);

/// <summary>
/// Requests that wait for the user's answer, and codes that wait to be redeemed once.
/// </summary>
internal sealed class ConsentDesk(IdSource ids)
{
    private const int WaitingMax = 100;

    private readonly Dictionary<string, ConsentRequest> _asked = [];
    private readonly Dictionary<string, ConsentRequest> _codes = [];

    /// <summary>Keeps a request; returns the id that the page posts back.</summary>
    public string Ask(ConsentRequest request)
    {
        var id = ids.Text(24);
        Keep(_asked, id, request);
        return id;
    }

    /// <summary>Takes a waiting request; null for an unknown or answered one.</summary>
    public ConsentRequest? Take(string id) => _asked.Remove(id, out var request) ? request : null;

    public string GiveCode(ConsentRequest request)
    {
        var code = $"4/0{ids.Text(60)}";
        Keep(_codes, code, request);
        return code;
    }

    /// <exception cref="OAuthErrorException">
    /// The code is unknown, used, or of another request.
    /// </exception>
    public ConsentRequest Redeem(string code, string? redirectUri, string? verifier)
    {
        if (!_codes.Remove(code, out var request))
        {
            throw new OAuthErrorException("invalid_grant", "Malformed auth code.");
        }

        if (redirectUri != request.RedirectTo.OriginalString)
        {
            throw new OAuthErrorException("redirect_uri_mismatch", "Bad Request");
        }

        if (request.Challenge is { } challenge)
        {
            CheckVerifier(challenge, request.ChallengeMethod, verifier);
        }

        return request;
    }

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

    private static void Keep(
        Dictionary<string, ConsentRequest> waiting,
        string id,
        ConsentRequest request
    )
    {
        if (waiting.Count >= WaitingMax)
        {
            waiting.Clear();
        }

        waiting.Add(id, request);
    }
}
