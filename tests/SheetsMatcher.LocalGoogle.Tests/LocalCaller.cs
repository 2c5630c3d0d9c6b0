using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace SheetsMatcher.LocalGoogle.Tests;

/// <summary>
/// A LocalGoogle in this process, its real time in the test's hand, and a client of it.
/// </summary>
internal sealed class LocalCaller : IDisposable
{
    public static readonly DateTimeOffset Start = new(2010, 11, 1, 16, 30, 0, TimeSpan.Zero);

    private readonly HttpClient _client;

    public LocalCaller(bool isStrict = false, int seed = 1, bool anyDeviceScope = false)
    {
        Real = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
        Service = new LocalGoogleService(
            new LocalGoogleOptions
            {
                StartAt = Start,
                StrictAuth = isStrict,
                Seed = seed,
                AnyDeviceScope = anyDeviceScope,
            },
            Real
        );
        _client = new HttpClient(Service.CreateHandler())
        {
            BaseAddress = new Uri("http://127.0.0.1"),
        };
        Bearer = "x";
    }

    public FakeTimeProvider Real { get; }

    public LocalGoogleService Service { get; }

    /// <summary>The token sent with each request; null for none.</summary>
    public string? Bearer
    {
        set =>
            _client.DefaultRequestHeaders.Authorization = value is null
                ? null
                : new AuthenticationHeaderValue("Bearer", value);
    }

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Answer> Delete(string path) => Send(HttpMethod.Delete, path, null);

    public Task<Answer> Post(string path, JsonNode? body = null) =>
        Send(HttpMethod.Post, path, Json(body));

    public Task<Answer> Put(string path, JsonNode body) => Send(HttpMethod.Put, path, Json(body));

    public Task<Answer> Patch(string path, JsonNode body) =>
        Send(HttpMethod.Patch, path, Json(body));

    public Task<Answer> PostForm(string path, params (string Name, string Value)[] fields) =>
        Send(
            HttpMethod.Post,
            path,
            new FormUrlEncodedContent(
                fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            )
        );

    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        return await Send(request);
    }

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        using var response = await _client.SendAsync(request);
        return new Answer(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers.Location,
            response.Headers.RetryAfter?.Delta
        );
    }

    public void Dispose() => _client.Dispose();

    private static StringContent Json(JsonNode? body) =>
        new(body?.ToJsonString() ?? "", Encoding.UTF8, "application/json");
}

/// <summary>What came back.</summary>
internal sealed record Answer(
    HttpStatusCode Status,
    string Text,
    Uri? Location = null,
    TimeSpan? RetryAfter = null
)
{
    public JsonNode Json =>
        JsonNode.Parse(Text) ?? throw new AssertionException($"No JSON: {Text}");

    public string? At(params ReadOnlySpan<object> path)
    {
        JsonNode? node = Json;
        foreach (var step in path)
        {
            node = step is int index ? node?[index] : node?[(string)step];
        }

        return node?.ToString();
    }

    public string? Error => At("error", "message");
}
