using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Sheets.Schema;

/// <summary>A 400 whose details say which field was at fault, as Google's do.</summary>
internal static class FieldErrors
{
    public static GoogleErrorException Refusal(string message, string field, string description)
    {
        var violation = new JsonObject { ["description"] = description };
        if (field.Length > 0)
        {
            violation.Insert(0, "field", field);
        }

        return new GoogleErrorException(
            400,
            "INVALID_ARGUMENT",
            message,
            details:
            [
                new JsonObject
                {
                    ["@type"] = "type.googleapis.com/google.rpc.BadRequest",
                    ["fieldViolations"] = new JsonArray(violation),
                },
            ]
        );
    }
}
