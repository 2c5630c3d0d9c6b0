using System.Collections.Immutable;
using SheetsMatcher.LocalGoogle.Gmail;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>Lets a request through to Google's interfaces when its token allows it.</summary>
internal sealed class Gatekeeper(TokenStore tokens, LocalGoogleOptions options)
{
    /// <summary>
    /// The token of the page that LocalGoogle serves: it may always read and edit.
    /// </summary>
    private const string PageToken = "page";

    /// <summary>Whose request it is: the token's user, or the owner where none is needed.</summary>
    /// <exception cref="GoogleErrorException">401 or 403, in Google's words.</exception>
    public string Check(LocalRequest request)
    {
        if (ScopeTable.For(request.Method, request.Path) is not { } needed)
        {
            return options.Mailbox;
        }

        if ((BearerOf(request) ?? request.QueryValue("access_token")) is not { } text)
        {
            return WithoutToken(request);
        }

        var token = TokenOf(request, text);
        if (!needed.Overlaps(token.Scopes))
        {
            throw AuthErrors.Insufficient(request.Path);
        }

        CheckMailbox(request, token);
        CheckMetadata(request, token.Scopes);
        return token.Subject;
    }

    /// <summary>A key alone reads the spreadsheets that are shared with anyone.</summary>
    private static string WithoutToken(LocalRequest request) =>
        request.Method != "GET" || !request.Path.StartsWith("/v4/", StringComparison.Ordinal)
            ? throw AuthErrors.Missing(request.Path)
        : request.QueryValue("key") is { Length: > 0 } ? SheetsStore.Anyone
        : throw AuthErrors.Unregistered();

    private Token TokenOf(LocalRequest request, string text) =>
        text == PageToken || !(options.StrictAuth || tokens.HasRevokedAll)
            ? new Token(text, new Grant(0, "", SubjectOf(text), ScopeTable.Unlimited), null)
            : tokens.Access(text) ?? throw AuthErrors.Invalid(request.Path);

    /// <summary>
    /// Where any token is taken, one that is an address acts as that person, so that a test can be
    /// somebody other than the owner.
    /// </summary>
    private string SubjectOf(string text) =>
        text.Contains('@', StringComparison.Ordinal) ? text : options.Mailbox;

    private static string? BearerOf(LocalRequest request) =>
        request.Headers.TryGetValue("authorization", out var header)
        && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && header["Bearer ".Length..].Trim() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>A service account has no mailbox of its own.</summary>
    private void CheckMailbox(LocalRequest request, Token token)
    {
        if (
            request.Path.Contains("/gmail/", StringComparison.Ordinal)
            && token.Subject != options.Mailbox
        )
        {
            throw GmailErrors.Of(
                400,
                "FAILED_PRECONDITION",
                "Precondition check failed.",
                "failedPrecondition"
            );
        }
    }

    /// <summary>
    /// With <c>gmail.metadata</c> nothing may be searched or read in full, whatever other scopes the
    /// token has too: so it was reported again and again, up to a maintainer's own workaround.
    /// </summary>
    private static void CheckMetadata(LocalRequest request, ImmutableHashSet<string> scopes)
    {
        if (!scopes.Contains("gmail.metadata"))
        {
            return;
        }

        var parts = request.Path.Trim('/').Split('/');
        if (request.Method != "GET" || parts is not ["gmail", _, _, _, "messages" or "threads", ..])
        {
            return;
        }

        if (parts.Length == 5 && request.QueryValue("q") is not null)
        {
            throw GmailErrors.Forbidden("Metadata scope does not support 'q' parameter");
        }

        var format = request.QueryValue("format")?.ToUpperInvariant() ?? "FULL";
        if (parts.Length > 5 && format is "FULL" or "RAW")
        {
            throw GmailErrors.Forbidden($"Metadata scope doesn't allow format {format}");
        }
    }
}
