using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>A service account's signed claim, read without checking the signature.</summary>
internal sealed record ServiceAssertion(string Account, ImmutableHashSet<string> Scopes)
{
    private static readonly TimeSpan LifetimeMax = TimeSpan.FromMinutes(65);

    public static ServiceAssertion Read(string assertion, DateTimeOffset now)
    {
        var claims = Claims(assertion);
        if (
            Seconds(claims, "iat") is not { } issued
            || Seconds(claims, "exp") is not { } expires
            || expires - issued > LifetimeMax
            || expires <= now
            || issued > now + LifetimeMax
        )
        {
            throw Invalid(
                "Token must be a short-lived token (60 minutes) and in a reasonable timeframe. "
                    + "Check your iat and exp values in the JWT claim."
            );
        }

        return new(
            Text(claims, "iss") ?? throw Invalid("iss is required."),
            ScopeNames.Short(Text(claims, "scope") ?? throw Invalid("scope is required."))
        );
    }

    private static JsonObject Claims(string assertion)
    {
        try
        {
            return assertion.Split('.') is [_, var claims, _]
                ? JsonNode.Parse(Base64Url.DecodeFromChars(claims)) as JsonObject
                    ?? throw Invalid("The claims must be an object.")
                : throw Invalid("It must have three parts.");
        }
        catch (Exception problem) when (problem is FormatException or JsonException)
        {
            throw Invalid("The claims cannot be read.");
        }
    }

    private static string? Text(JsonObject claims, string name) =>
        claims[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static DateTimeOffset? Seconds(JsonObject claims, string name) =>
        claims[name] is JsonValue value
        && value.TryGetValue(out long seconds)
        && seconds is >= 0 and <= 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static OAuthErrorException Invalid(string what) =>
        new("invalid_grant", $"Invalid JWT: {what}");
}
