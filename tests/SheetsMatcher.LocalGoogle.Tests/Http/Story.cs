using System.Text;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Tests.Gmail;

namespace SheetsMatcher.LocalGoogle.Tests.Http;

/// <summary>
/// A bit of everything that a LocalGoogle does, for tests that compare every byte of its answers.
/// </summary>
internal sealed class Story(LocalCaller google)
{
    private string _sheet = "";

    public async Task Begin()
    {
        var scopes = new JsonArray("spreadsheets", "drive", "gmail.modify", "gmail.labels");
        var given = await google.Post(
            "/local/oauth/tokens",
            new JsonObject { ["scopes"] = scopes }
        );
        google.Bearer = given.At("access_token");
        var made = await google.Post("/v4/spreadsheets", new JsonObject());
        _sheet = made.At("spreadsheetId") ?? "";
        await google.Post(
            "/local/forms",
            new JsonObject
            {
                ["formId"] = "pilot",
                ["title"] = "Pilot",
                ["collectEmail"] = true,
                ["spreadsheetId"] = _sheet,
                ["tabTitle"] = "Responses",
                ["questions"] = new JsonArray(
                    new JsonObject
                    {
                        ["entryId"] = 1,
                        ["title"] = "Name",
                        ["type"] = "text",
                    }
                ),
            }
        );
        await google.Post(
            "/local/mail/delivery",
            new JsonObject { ["bounce"] = new JsonArray("gone@example.org") }
        );
    }

    /// <returns>Every answer, one after the other.</returns>
    public async Task<string> Tell()
    {
        var told = new StringBuilder();
        var draft = await google.Post(Mails.Drafts, Mails.Draft(Mails.Text("gone@example.org")));
        google.Service.Faults.Add(
            new(LocalGoogle.Faults.FaultKind.Status)
            {
                RandomSource = 0.5,
                Seed = 3,
                Count = null,
            }
        );
        Func<Task<Answer>>[] steps =
        [
            () => google.Send(draft.At("id") ?? ""),
            () => google.Send(draft.At("id") ?? ""),
            () => google.Post($"/v4/spreadsheets/{_sheet}:batchUpdate", AddTab()),
            () => google.PostForm("/forms/d/e/pilot/formResponse", ("entry.1", "Jo")),
            () => google.Get($"/v4/spreadsheets/{_sheet}?includeGridData=true"),
            () => google.Post("/local/clock", new JsonObject { ["action"] = "jump", ["days"] = 1 }),
            () => google.Get($"{Mails.Messages}?q=from:mailer-daemon"),
            () => google.Get("/gmail/v1/users/me/history?startHistoryId=1000"),
            () => google.Post("/gmail/v1/users/me/labels", new JsonObject { ["name"] = "A" }),
            () => google.PostForm("/token", ("grant_type", "none")),
            () => google.Get("/drive/v3/files"),
            () => google.Get("/local/faults"),
        ];
        told.AppendLine(draft.Text);
        foreach (var step in steps)
        {
            told.AppendLine((await step()).Text);
        }

        google.Service.Faults.Clear();
        var mails = await google.Get("/local/mail");
        told.AppendLine(mails.Text);
        foreach (var mail in mails.Json.AsArray())
        {
            told.AppendLine((await google.Get($"{Mails.Messages}/{mail?["id"]}?format=raw")).Text);
        }

        return told.ToString();
    }

    private static JsonObject AddTab() =>
        new()
        {
            ["requests"] = new JsonArray(
                new JsonObject
                {
                    ["addSheet"] = new JsonObject
                    {
                        ["properties"] = new JsonObject { ["title"] = "Another" },
                    },
                }
            ),
        };
}
