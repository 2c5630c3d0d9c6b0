using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Gmail;

/// <summary>Messages as clients send them.</summary>
internal static class Mails
{
    public const string Drafts = "/gmail/v1/users/me/drafts";
    public const string Messages = "/gmail/v1/users/me/messages";
    public const string SendDraft = Drafts + "/send";

    public static string Text(
        string to = "Jo Doe <jo@example.org>",
        string subject = "Welcome",
        string body = "Hello Jo,\r\nthis is it.\r\n\r\nRef MC-7F3K2",
        string moreHeaders = ""
    ) =>
        $"From: Committee <other@example.org>\r\nTo: {to}\r\nSubject: {subject}\r\n"
        + $"Message-Id: <own@sheets.example.org>\r\n{moreHeaders}"
        + $"Content-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n";

    public static JsonObject Message(string text, string? threadId = null)
    {
        var message = new JsonObject
        {
            ["raw"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)),
        };
        if (threadId is not null)
        {
            message["threadId"] = threadId;
        }

        return message;
    }

    public static JsonObject Draft(string text, string? threadId = null) =>
        new() { ["message"] = Message(text, threadId) };

    public static async Task<string> CreateDraft(this LocalCaller google, string text) =>
        Id(await google.Post(Drafts, Draft(text)));

    /// <summary>Sends a message; returns its id.</summary>
    public static async Task<string> SendMail(this LocalCaller google, string text) =>
        Id(await google.Post($"{Messages}/send", Message(text)));

    public static Task<Answer> Send(this LocalCaller google, string draftId) =>
        google.Post(SendDraft, new JsonObject { ["id"] = draftId });

    /// <summary>The ids that a search finds.</summary>
    public static async Task<IReadOnlyList<string>> Search(this LocalCaller google, string query)
    {
        var answer = await google.Get($"{Messages}?q={Uri.EscapeDataString(query)}");
        return
        [
            .. (answer.Json["messages"] as JsonArray ?? []).Select(message =>
                (string?)message?["id"] ?? ""
            ),
        ];
    }

    public static string? Header(this Answer answer, string name) =>
        (answer.Json["payload"]?["headers"] as JsonArray)
            ?.FirstOrDefault(header => (string?)header?["name"] == name)
            ?["value"]?.ToString();

    private static string Id(Answer answer) =>
        answer.At("id") ?? throw new AssertionException(answer.Text);
}
