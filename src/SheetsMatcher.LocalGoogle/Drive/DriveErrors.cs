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
