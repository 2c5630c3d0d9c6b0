using System.Collections.Immutable;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>What somebody allowed a program once.</summary>
/// <param name="Subject">The signed-in user's or service account's address.</param>
internal sealed record Grant(
    int Number,
    string Client,
    string Subject,
    ImmutableHashSet<string> Scopes
);

/// <param name="ExpiresAt">
/// Real time; null for a refresh token, which does not expire by itself.
/// </param>
internal sealed record Token(string Text, Grant Grant, DateTimeOffset? ExpiresAt)
{
    public string Subject => Grant.Subject;

    public ImmutableHashSet<string> Scopes => Grant.Scopes;
}

/// <summary>Scopes as they are written: with Google's prefix outside, without it here.</summary>
internal static class ScopeNames
{
    private const string Prefix = "https://www.googleapis.com/auth/";

    /// <summary>
    /// Short scope names, as in <see cref="ScopeTable"/>, of a space-separated list.
    /// </summary>
    public static ImmutableHashSet<string> Short(string list) =>
        [
            .. list.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(scope =>
                    scope.StartsWith(Prefix, StringComparison.Ordinal)
                        ? scope[Prefix.Length..]
                        : scope
                ),
        ];

    public static string Long(string scope) => ScopeTable.IsShort(scope) ? Prefix + scope : scope;

    public static string List(IEnumerable<string> scopes) =>
        string.Join(' ', scopes.Order(StringComparer.Ordinal).Select(Long));
}
