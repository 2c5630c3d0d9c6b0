using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>A refusal in the token endpoint's form, which differs from the interfaces'.</summary>
internal sealed class OAuthErrorException(string error, string description, int status = 400)
    : Exception(description)
{
    public LocalResponse ToResponse() =>
        LocalResponse.Json(
            new JsonObject { ["error"] = error, ["error_description"] = Message },
            status
        );
}
