using System.Collections.Immutable;
using SheetsMatcher.LocalGoogle.Gmail.Schema;

namespace SheetsMatcher.LocalGoogle.OAuth;

/// <summary>Which scopes each method takes, from Google's interface descriptions.</summary>
internal static class ScopeTable
{
    private const string AllMail = "https://mail.google.com/";

    private static readonly ImmutableHashSet<string> SheetsWrite =
    [
        "drive",
        "drive.file",
        "spreadsheets",
    ];

    private static readonly ImmutableHashSet<string> SheetsRead =
    [
        .. SheetsWrite,
        "drive.readonly",
        "spreadsheets.readonly",
    ];

    private static readonly ImmutableHashSet<string> DriveWrite = ["drive", "drive.file"];

    private static readonly ImmutableHashSet<string> DriveRead =
    [
        .. DriveWrite,
        "drive.metadata",
        "drive.metadata.readonly",
        "drive.readonly",
    ];

    /// <summary>Every scope, for tokens that were not given out here.</summary>
    public static readonly ImmutableHashSet<string> All =
    [
        .. SheetsRead,
        .. DriveRead,
        .. GmailMethod.All.SelectMany(method => method.Scopes),
    ];

    /// <summary>What a token from elsewhere may do: everything, so without the scope that hinders.</summary>
    public static readonly ImmutableHashSet<string> Unlimited = All.Remove("gmail.metadata");

    public static bool IsShort(string scope) => All.Contains(scope) && scope != AllMail;

    /// <summary>The scopes of which one is enough; null for a path that needs no token.</summary>
    public static ImmutableHashSet<string>? For(string method, string path)
    {
        var isGet = method == "GET";
        var parts = path.Trim('/').Split('/');
        return parts switch
        {
            ["v4", _, _, "developerMetadata", ..] => SheetsWrite,
            ["v4", ..] => isGet ? SheetsRead : SheetsWrite,
            ["drive", ..] or ["upload", "drive", ..] => isGet ? DriveRead : DriveWrite,
            ["upload", "gmail", .. var rest] => ForMail(method, rest),
            ["gmail", .. var rest] => ForMail(method, rest),
            _ => null,
        };
    }

    /// <param name="parts"><c>v1/users/{userId}/…</c></param>
    private static ImmutableHashSet<string>? ForMail(string method, string[] parts) =>
        parts is ["v1", "users", _, .. var rest] ? GmailMethod.Find(method, rest)?.Scopes : null;
}
