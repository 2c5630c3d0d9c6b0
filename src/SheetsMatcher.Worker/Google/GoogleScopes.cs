using Google.Apis.Gmail.v1;
using Google.Apis.Sheets.v4;

namespace SheetsMatcher.Worker.Google;

/// <summary>What the committee is asked to allow, and why each is needed.</summary>
internal static class GoogleScopes
{
    /// <summary>Read the responses, write the worker's own tabs.</summary>
    public const string Spreadsheets = SheetsService.ScopeConstants.Spreadsheets;

    /// <summary>Make drafts and send them.</summary>
    public const string Compose = GmailService.ScopeConstants.GmailCompose;

    /// <summary>
    /// Find the proof that a letter was sent. Without it a letter whose draft is gone needs a person.
    /// </summary>
    public const string ReadMail = GmailService.ScopeConstants.GmailReadonly;

    public static IReadOnlyList<string> Needed { get; } = [Spreadsheets, Compose];

    public static IReadOnlyList<string> All { get; } = [Spreadsheets, Compose, ReadMail];
}
