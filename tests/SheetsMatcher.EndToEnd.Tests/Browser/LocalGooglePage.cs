using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SheetsMatcher.LocalGoogle;

namespace SheetsMatcher.EndToEnd.Tests.Browser;

/// <summary>
/// A LocalGoogle by itself, with a spreadsheet of some loans, and its page in the browser.
/// </summary>
internal sealed class LocalGooglePage : IAsyncDisposable
{
    private readonly LocalGoogleServer _server;
    private readonly HttpClient _client;

    private LocalGooglePage(LocalGoogleService google, LocalGoogleServer server, IPage page)
    {
        (_server, Page) = (server, page);
        _client = new HttpClient(google.CreateHandler()) { BaseAddress = server.Address };
        _client.DefaultRequestHeaders.Authorization = new("Bearer", "x");
    }

    public IPage Page { get; }

    public string SpreadsheetId { get; private set; } = "";

    public ILocator Grid => Page.GetByRole(AriaRole.Grid);

    public ILocator Log => Page.Locator("#request-log");

    public ILocator Cell(string name) => Page.Locator($"td[data-cell='{name}']");

    /// <param name="width">Of the window, in CSS pixels.</param>
    public static async Task<LocalGooglePage> Open(Chromium chromium, int width)
    {
        var google = new LocalGoogleService(
            new LocalGoogleOptions
            {
                StartAt = new DateTimeOffset(2010, 11, 5, 17, 0, 0, TimeSpan.Zero),
            },
            TimeProvider.System
        );
        var server = await LocalGoogleServer.StartAsync(google, new Uri("http://127.0.0.1:0"));
        var opened = new LocalGooglePage(google, server, await chromium.OpenPage(width));
        await opened.Fill();
        return opened;
    }

    public async Task<JsonObject> Send(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.IsSuccessStatusCode, Is.True, text);
        return JsonNode.Parse(text) as JsonObject ?? [];
    }

    public Task<JsonObject> Post(string path, string body) =>
        Send(HttpMethod.Post, path, JsonNode.Parse(body));

    public Task<JsonObject> Batch(string requests) =>
        Post($"/v4/spreadsheets/{SpreadsheetId}:batchUpdate", $$"""{"requests": {{requests}}}""");

    /// <summary>A request like the latest of <see cref="Open"/>, and how it went.</summary>
    public async Task<HttpStatusCode> TryBatch()
    {
        using var answer = await _client.PostAsJsonAsync(
            $"/v4/spreadsheets/{SpreadsheetId}:batchUpdate",
            JsonNode.Parse("""{"requests": [{"addSheet": {}}]}""")
        );
        return answer.StatusCode;
    }

    /// <summary>As programs read them.</summary>
    public async Task<string> Values(string range) =>
        (
            await Send(
                HttpMethod.Get,
                $"/v4/spreadsheets/{SpreadsheetId}/values/{Uri.EscapeDataString(range)}"
            )
        )["values"]
            ?.ToJsonString()
        ?? "";

    public async Task Show(string view) =>
        await Page.GotoAsync(new Uri(_server.Address, $"/#{view}").ToString());

    public async Task Press(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    public Task Type(string text) => Page.Keyboard.TypeAsync(text);

    /// <summary>Walks with one key until the focus stands on what is sought.</summary>
    public async Task Walk(string key, string selector)
    {
        for (var steps = 0; steps < 60; steps++)
        {
            await Press(key);
            if (
                await Page.EvaluateAsync<bool>(
                    "selector => document.activeElement.matches(selector)",
                    selector
                )
            )
            {
                return;
            }
        }

        Assert.Fail($"{key} never leads to {selector}.");
    }

    /// <summary>Opens one of the grid's menus by keyboard, and takes a command of it.</summary>
    public async Task Choose(string menu, string command)
    {
        await Walk("Shift+Tab", $"[data-testid=menu-{menu}]");
        await Press("Enter");
        await Page.Locator("[role=menu]").WaitForAsync();
        if (
            !await Page.EvaluateAsync<bool>(
                "command => document.activeElement.dataset.testid === command",
                $"menu-{command}"
            )
        )
        {
            await Walk("ArrowDown", $"[data-testid='menu-{command}']");
        }

        await Press("Enter");
    }

    public async Task ExpectSaved() =>
        await Assertions
            .Expect(Page.GetByTestId("sheet-status"))
            .ToHaveAttributeAsync("data-state", "saved");

    public async Task Expect(string cell, string text) =>
        await Assertions.Expect(Cell(cell)).ToHaveTextAsync(text);

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        _client.Dispose();
        await _server.DisposeAsync();
    }

    private async Task Fill()
    {
        var made = await Post("/v4/spreadsheets", """{"properties": {"title": "Loans"}}""");
        SpreadsheetId = made["spreadsheetId"]?.GetValue<string>() ?? "";
        await Send(
            HttpMethod.Put,
            $"/v4/spreadsheets/{SpreadsheetId}/values/A1?valueInputOption=USER_ENTERED",
            JsonNode.Parse(
                """
                {"values": [["Title", "Due", "Back", "State"],
                ["Persuasion", "2010-11-12", false, "Lent"], ["Emma", "2010-11-05", false, "Home"],
                ["Sanditon", "2010-11-19", true, "Lent"]]}
                """
            )
        );
        await Batch(
            """
            [{"updateSheetProperties": {"properties": {"gridProperties": {"frozenRowCount": 1}},
            "fields": "gridProperties.frozenRowCount"}},
            {"setDataValidation": {"range": {"startRowIndex": 1, "endRowIndex": 4,
            "startColumnIndex": 2, "endColumnIndex": 3}, "rule": {"condition": {"type": "BOOLEAN"}}}},
            {"setDataValidation": {"range": {"startRowIndex": 1, "endRowIndex": 4,
            "startColumnIndex": 3, "endColumnIndex": 4}, "rule": {"condition": {"type": "ONE_OF_LIST",
            "values": [{"userEnteredValue": "Lent"}, {"userEnteredValue": "Home"}]},
            "showCustomUi": true}}},
            {"addSheet": {"properties": {"title": "Readers", "sheetId": 7}}}]
            """
        );
    }
}
