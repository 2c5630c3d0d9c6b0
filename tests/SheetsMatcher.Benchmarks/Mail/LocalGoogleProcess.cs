using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SheetsMatcher.Benchmarks.Rounds;

namespace SheetsMatcher.Benchmarks.Mail;

/// <summary>
/// A LocalGoogle in a process of its own, so that its work and memory are not counted as ours, with
/// what a person does there.
/// </summary>
internal sealed class LocalGoogleProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _person;

    private LocalGoogleProcess(Process process, Uri address)
    {
        _process = process;
        _person = new HttpClient { BaseAddress = address };
        _person.DefaultRequestHeaders.Add("Authorization", "Bearer committee");
    }

    public Uri Address =>
        _person.BaseAddress ?? throw new UnreachableException("set when it was made");

    public static async Task<LocalGoogleProcess> Start(string at)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "SheetsMatcher.LocalGoogle.dll");
        string[] arguments = ["exec", program, "--urls", "http://127.0.0.1:0", "--start", at];
        var process =
            Process.Start(
                new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true }
            ) ?? throw new UnreachableException("no process");
        var first = await process.StandardOutput.ReadLineAsync() ?? "";
        var google = new LocalGoogleProcess(process, new Uri(first.Split(' ')[^1]));
        // The worker's own budget is to be the only limit.
        await google.Send(
            HttpMethod.Post,
            "/local/limits",
            new JsonObject
            {
                ["recipientsPerDay"] = null,
                ["sheetsReadsPerMinute"] = null,
                ["sheetsWritesPerMinute"] = null,
                ["gmailUnitsPerMinute"] = null,
            }
        );
        return google;
    }

    /// <summary>A spreadsheet with so many responses to either form.</summary>
    public async Task<string> NewSpreadsheet(int pairs)
    {
        var made = await Send(
            HttpMethod.Post,
            "/v4/spreadsheets",
            new JsonObject
            {
                ["properties"] = new JsonObject
                {
                    ["title"] = "Mentoring",
                    ["timeZone"] = "America/Vancouver",
                },
                ["sheets"] = new JsonArray(
                    Tab("Mentor responses", pairs),
                    Tab("Mentee responses", pairs)
                ),
            }
        );
        var id = $"{made["spreadsheetId"]}";
        await Fill(id, "Mentor responses!A1", Responses.OfMentors(pairs));
        await Fill(id, "Mentee responses!A1", Responses.OfMentees(pairs));
        return id;
    }

    public async Task<string> Copy(string spreadsheetId)
    {
        var made = await Send(HttpMethod.Post, $"/drive/v3/files/{spreadsheetId}/copy", []);
        return $"{made["id"]}";
    }

    /// <summary>Types into the Decision column of the first matches.</summary>
    public async Task Approve(string spreadsheetId, int matches) =>
        await Fill(
            spreadsheetId,
            "Matches!C2",
            [.. Enumerable.Repeat<IReadOnlyList<object>>(["Approve"], matches)]
        );

    public async Task<int> CountSent()
    {
        var profile = await Send(HttpMethod.Get, "/gmail/v1/users/me/labels/SENT", null);
        return (int?)profile["messagesTotal"] ?? 0;
    }

    public void Dispose()
    {
        _person.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task Fill(
        string spreadsheetId,
        string range,
        IReadOnlyList<IReadOnlyList<object>> rows
    ) =>
        await Send(
            HttpMethod.Put,
            $"/v4/spreadsheets/{spreadsheetId}/values/{Uri.EscapeDataString(range)}"
                + "?valueInputOption=RAW",
            new JsonObject { ["values"] = System.Text.Json.JsonSerializer.SerializeToNode(rows) }
        );

    private async Task<JsonObject> Send(HttpMethod method, string path, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = body is null ? null : JsonContent.Create(body);
        using var reply = await _person.SendAsync(request);
        reply.EnsureSuccessStatusCode();
        return await reply.Content.ReadFromJsonAsync<JsonObject>() ?? [];
    }

    private static JsonObject Tab(string title, int responses) =>
        new()
        {
            ["properties"] = new JsonObject
            {
                ["title"] = title,
                ["gridProperties"] = new JsonObject { ["rowCount"] = responses + 1 },
            },
        };
}
