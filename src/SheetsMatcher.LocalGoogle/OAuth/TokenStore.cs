using System.Collections.Immutable;
using SheetsMatcher.LocalGoogle.Snapshots;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>
/// The tokens that were given out. Tokens expire by real time, since playing the clock would let
/// them die in the middle of a request.
/// </summary>
internal sealed class TokenStore(IdSource ids, TimeProvider real) : ISnapshotPart
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(3599);

    private State _state = State.Empty;

    /// <summary>
    /// Everything was revoked once: from then on only tokens given out later count.
    /// </summary>
    public bool HasRevokedAll => _state.HasRevokedAll;

    /// <summary>A new consent, whose tokens live and die together.</summary>
    public Grant NewGrant(string client, string subject, ImmutableHashSet<string> scopes)
    {
        var number = _state.LastGrant + 1;
        _state = _state with { LastGrant = number };
        return new Grant(number, client, subject, scopes);
    }

    public Token GiveAccess(Grant grant)
    {
        Forget();
        var token = new Token($"ya29.{ids.Text(64)}", grant, real.GetUtcNow() + Lifetime);
        _state = _state with { Access = _state.Access.Add(token.Text, token) };
        return token;
    }

    public Token GiveRefresh(Grant grant)
    {
        var token = new Token($"1//0{ids.Text(64)}", grant, null);
        _state = _state with { Refresh = _state.Refresh.Add(token.Text, token) };
        return token;
    }

    public Token? Access(string text) =>
        _state.Access.GetValueOrDefault(text) is { } token && SecondsLeft(token) > 0 ? token : null;

    public Token? Refresh(string text) => _state.Refresh.GetValueOrDefault(text);

    public bool IsOffline(Token token) =>
        _state.Refresh.Values.Any(refresh => refresh.Grant.Number == token.Grant.Number);

    public int SecondsLeft(Token token) =>
        token.ExpiresAt is { } end ? (int)(end - real.GetUtcNow()).TotalSeconds : 0;

    /// <summary>
    /// Ends a token and, as the reference says, the others of the same consent: the refresh token
    /// of an access token too. False for an unknown one.
    /// </summary>
    public bool Revoke(string text)
    {
        if ((_state.Refresh.GetValueOrDefault(text) ?? Access(text)) is not { } token)
        {
            return false;
        }

        _state = _state with
        {
            Access = Without(_state.Access, token.Grant),
            Refresh = Without(_state.Refresh, token.Grant),
        };
        return true;
    }

    public void RevokeAll() =>
        _state = State.Empty with { HasRevokedAll = true, LastGrant = _state.LastGrant };

    object ISnapshotPart.Capture() => _state;

    void ISnapshotPart.Restore(object captured) => _state = (State)captured;

    private static ImmutableDictionary<string, Token> Without(
        ImmutableDictionary<string, Token> tokens,
        Grant grant
    ) =>
        tokens.RemoveRange(
            tokens.Where(pair => pair.Value.Grant.Number == grant.Number).Select(pair => pair.Key)
        );

    private void Forget() =>
        _state = _state with
        {
            Access = _state.Access.RemoveRange(
                _state
                    .Access.Values.Where(token => SecondsLeft(token) <= 0)
                    .Select(token => token.Text)
            ),
        };

    private sealed record State(
        ImmutableDictionary<string, Token> Access,
        ImmutableDictionary<string, Token> Refresh,
        int LastGrant,
        bool HasRevokedAll
    )
    {
        public static readonly State Empty = new(
            ImmutableDictionary<string, Token>.Empty,
            ImmutableDictionary<string, Token>.Empty,
            0,
            false
        );
    }
}
