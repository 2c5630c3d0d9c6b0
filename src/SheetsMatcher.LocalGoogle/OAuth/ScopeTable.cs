using System.Collections.Immutable;

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

    private static readonly ImmutableHashSet<string> MailModify = [AllMail, "gmail.modify"];
    private static readonly ImmutableHashSet<string> MailCompose = [.. MailModify, "gmail.compose"];
    private static readonly ImmutableHashSet<string> MailSend = [.. MailCompose, "gmail.send"];

    private static readonly ImmutableHashSet<string> DraftRead = [.. MailCompose, "gmail.readonly"];

    private static readonly ImmutableHashSet<string> MailRead =
    [
        .. MailModify,
        "gmail.metadata",
        "gmail.readonly",
    ];

    /// <summary>Every scope, for tokens that were not given out here.</summary>
    public static readonly ImmutableHashSet<string> All =
    [
        .. SheetsRead,
        .. DriveRead,
        .. MailSend,
        .. MailRead,
        "gmail.labels",
    ];

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
            ["drive", ..] => isGet ? DriveRead : DriveWrite,
            ["upload", "gmail", .. var rest] => ForMail(method, rest),
            ["gmail", .. var rest] => ForMail(method, rest),
            _ => null,
        };
    }

    /// <param name="parts"><c>v1/users/{userId}/…</c></param>
    private static ImmutableHashSet<string> ForMail(string method, string[] parts) =>
        (method, parts) switch
        {
            (_, [_, _, _, "profile"]) => [.. MailRead, "gmail.compose"],
            ("GET", [_, _, _, "drafts", ..]) => DraftRead,
            (_, [_, _, _, "drafts", ..]) => MailCompose,
            (_, [_, _, _, "messages", "send"]) => MailSend,
            ("GET", [_, _, _, "labels", ..]) => [.. MailRead, "gmail.labels"],
            ("GET", _) => MailRead,
            ("DELETE", [_, _, _, "messages" or "threads", ..]) => [AllMail],
            _ => MailModify,
        };
}
