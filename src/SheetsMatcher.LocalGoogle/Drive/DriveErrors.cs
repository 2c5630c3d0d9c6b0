using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Drive;

/// <summary>Drive's refusals carry a list of errors with reason and place.</summary>
internal static class DriveErrors
{
    public static GoogleErrorException NotFound(string fileId) =>
        Error(404, "notFound", $"File not found: {fileId}.", "fileId");

    public static GoogleErrorException Invalid(string message, string location) =>
        Error(400, "invalid", message, location);

    public static GoogleErrorException Required(string message, string location) =>
        Error(400, "required", message, location);

    public static GoogleErrorException NoPermission(string permissionId) =>
        Error(404, "notFound", $"Permission not found: {permissionId}.", "permissionId");

    public static GoogleErrorException NotHere(string method) =>
        Error(
            400,
            "notImplemented",
            $"drive.{method} is not implemented here; Google has it.",
            "method"
        );

    public static GoogleErrorException NotDownloadable() =>
        Error(
            403,
            "fileNotDownloadable",
            "Only files with binary content can be directly downloaded. "
                + "Use Export with Docs Editors files.",
            "alt"
        );

    private static GoogleErrorException Error(
        int code,
        string reason,
        string message,
        string location
    ) =>
        new(
            code,
            status: null,
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
