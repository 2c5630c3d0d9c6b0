using System.Collections.Immutable;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>
/// The tokens that were given out. Tokens expire by real time, since playing the clock would let
/// them die in the middle of a request.
/// </summary>
internal sealed class TokenStore(IdSource ids, TimeProvider real)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(3599);

    private readonly Dictionary<string, Token> _access = [];
    private readonly Dictionary<string, Token> _refresh = [];

    /// <summary>
    /// Everything was revoked once: from then on only tokens given out later count.
    /// </summary>
    public bool HasRevokedAll { get; private set; }

    public Token GiveAccess(string subject, ImmutableHashSet<string> scopes)
    {
        Forget();
        var token = new Token($"ya29.{ids.Text(64)}", subject, scopes, real.GetUtcNow() + Lifetime);
        return _access[token.Text] = token;
    }

    public Token GiveRefresh(string subject, ImmutableHashSet<string> scopes)
    {
        var token = new Token($"1//0{ids.Text(64)}", subject, scopes, null);
        return _refresh[token.Text] = token;
    }

    public Token? Access(string text) =>
        _access.GetValueOrDefault(text) is { } token && token.ExpiresAt > real.GetUtcNow()
            ? token
            : null;

    public Token? Refresh(string text) => _refresh.GetValueOrDefault(text);

    /// <summary>
    /// Ends a token, and with a refresh token its user's access; false for an unknown one.
    /// </summary>
    public bool Revoke(string text)
    {
        if (_refresh.Remove(text, out var refresh))
        {
            foreach (var access in _access.Values.Where(t => t.Subject == refresh.Subject).ToList())
            {
                _access.Remove(access.Text);
            }

            return true;
        }

        return _access.Remove(text);
    }

    public void RevokeAll()
    {
        _access.Clear();
        _refresh.Clear();
        HasRevokedAll = true;
    }

    private void Forget()
    {
        var now = real.GetUtcNow();
        foreach (var token in _access.Values.Where(token => token.ExpiresAt <= now).ToList())
        {
            _access.Remove(token.Text);
        }
    }
}
