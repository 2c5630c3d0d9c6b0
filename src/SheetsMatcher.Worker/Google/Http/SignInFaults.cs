using Google.Apis.Auth.OAuth2.Responses;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Http;

/// <summary>Failures that only a person can mend, each with the remedy.</summary>
internal static class SignInFaults
{
    public const string Remedy = "run \"sheets-matcher login\"";

    public static Exception Of(TokenResponseException failure) =>
        failure.Error?.Error switch
        {
            "invalid_grant" => new SignInException(
                "Google no longer accepts the sign-in: it has expired or was withdrawn, or the "
                    + $"password was changed; {Remedy}",
                failure
            ),
            "invalid_client" or "unauthorized_client" or "deleted_client" => new SignInException(
                "Google does not know the OAuth client: check the file named by "
                    + $"Google:ClientSecretFile, then {Remedy}",
                failure
            ),
            var other => new GoogleUnavailableException(
                $"Google's sign-in server did not renew the sign-in ({other ?? "no reason given"})",
                failure
            ),
        };

    /// <summary>Null when the failure is not about the sign-in.</summary>
    public static Exception? Of(GoogleCall call, Exception failure) =>
        call switch
        {
            { Status: 401 } => new SignInException(
                $"Google does not accept the sign-in for {call.Name}, even renewed; {Remedy}",
                failure
            ),
            { Status: 403, Error: { } error } when LacksScope(error) => new SignInException(
                $"the sign-in does not include the permission for {call.Name}; {Remedy} and leave "
                    + "every box ticked",
                failure
            ),
            _ => null,
        };

    private static bool LacksScope(GoogleErrorBody error) =>
        error.Says("ACCESS_TOKEN_SCOPE_INSUFFICIENT")
        || error.Says("insufficientPermissions")
        || error.Mentions("insufficient authentication scopes");
}
