using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Drive;

/// <summary>Drive's refusals carry a list of errors with reason and place.</summary>
internal static class DriveErrors
{
    public static GoogleErrorException NotFound(string fileId) =>
        Error(404, "NOT_FOUND", "notFound", $"File not found: {fileId}.", "fileId");

    public static GoogleErrorException Invalid(string message, string location) =>
        Error(400, "INVALID_ARGUMENT", "invalid", message, location);

    private static GoogleErrorException Error(
        int code,
        string status,
        string reason,
        string message,
        string location
    ) =>
        new(
            code,
            status,
            message,
            [
                new JsonObject
                {
                    ["message"] = message,
                    ["domain"] = "global",
                    ["reason"] = reason,
                    ["location"] = location,
                    ["locationType"] = "parameter",
                },
            ]
        );
}
