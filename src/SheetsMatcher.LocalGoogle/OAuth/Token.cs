using System.Collections.Immutable;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>What a token allows.</summary>
/// <param name="Subject">The signed-in user's or service account's address.</param>
/// <param name="ExpiresAt">
/// Real time; null for a refresh token, which does not expire by itself.
/// </param>
internal sealed record Token(
    string Text,
    string Subject,
    ImmutableHashSet<string> Scopes,
    DateTimeOffset? ExpiresAt
)
{
    /// <summary>Google's prefix of the long scope names.</summary>
    private const string Prefix = "https://www.googleapis.com/auth/";

    /// <summary>
    /// Short scope names, as in <see cref="ScopeTable"/>, of a space-separated list.
    /// </summary>
    public static ImmutableHashSet<string> ShortScopes(string list) =>
        [
            .. list.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(scope =>
                    scope.StartsWith(Prefix, StringComparison.Ordinal)
                        ? scope[Prefix.Length..]
                        : scope
                ),
        ];

    public string ScopeList =>
        string.Join(
            ' ',
            Scopes
                .Order(StringComparer.Ordinal)
                .Select(scope => ScopeTable.IsShort(scope) ? Prefix + scope : scope)
        );
}
