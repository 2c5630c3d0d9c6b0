using Google.Apis.Gmail.v1;
using Google.Apis.Sheets.v4;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Google.SignIn;

/// <summary>What the committee is asked to allow, and why each is needed.</summary>
internal static class GoogleScopes
{
    public const string Spreadsheets = SheetsService.ScopeConstants.Spreadsheets;

    public const string Compose = GmailService.ScopeConstants.GmailCompose;

    /// <summary>
    /// Find the proof that a letter was sent. Without it a letter whose draft is gone needs a person.
    /// </summary>
    public const string ReadMail = GmailService.ScopeConstants.GmailReadonly;

    public const string SendMail = GmailService.ScopeConstants.GmailSend;

    /// <summary>What the usual installation asks for.</summary>
    public static IReadOnlyList<string> All { get; } = [Spreadsheets, Compose, ReadMail];

    /// <summary>What <c>login</c> asks for: the fewest with which these settings keep all promises.</summary>
    public static IReadOnlyList<string> Of(GoogleSettings settings) =>
        [
            .. settings.ServiceAccountFile is null ? [Spreadsheets] : Array.Empty<string>(),
            .. settings.SendOnly ? [SendMail] : new[] { Compose, ReadMail },
        ];

    /// <summary>Without these the worker does not start.</summary>
    public static IReadOnlyList<string> NeededBy(GoogleSettings settings) =>
        [.. Of(settings).Where(scope => scope != ReadMail)];

    /// <summary>One sentence for the person who is asked.</summary>
    public static string Why(string scope) =>
        scope switch
        {
            Spreadsheets => "read the responses and fill in the worker's own tabs",
            Compose => "make drafts of the letters and send them",
            ReadMail => "find in SENT the proof that a letter went, so that none goes twice",
            SendMail => "send letters, without being able to read any mail",
            _ => "",
        };
}
