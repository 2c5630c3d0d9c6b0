using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SheetsMatcher.Demo.Local;

/// <summary>
/// The little Google as a person's browser speaks to it. A refusal becomes a
/// <see cref="DemoException"/> with Google's own message.
/// </summary>
internal sealed class LocalApi : IDisposable
{
    private readonly HttpClient _http;

    public LocalApi(Uri address)
    {
        Address = address;
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "demo");
    }

    public Uri Address { get; }

    public void Dispose() => _http.Dispose();

    public Task<JsonNode> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<JsonNode> Post(string path, JsonNode body) =>
        Send(HttpMethod.Post, path, JsonContent.Create(body));

    public Task<JsonNode> Put(string path, JsonNode body) =>
        Send(HttpMethod.Put, path, JsonContent.Create(body));

    /// <summary>Sends a form off as a browser does; what comes back is a page for people.</summary>
    public async Task Submit(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        await RequireSuccess(HttpMethod.Post, path, answer);
    }

    private async Task<JsonNode> Send(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = content;
        using var answer = await _http.SendAsync(request);
        await RequireSuccess(method, path, answer);
        var body = await answer.Content.ReadAsStringAsync();
        return JsonNode.Parse(body.Length > 0 ? body : "{}") ?? new JsonObject();
    }

    private static async Task RequireSuccess(
        HttpMethod method,
        string path,
        HttpResponseMessage answer
    )
    {
        if (!answer.IsSuccessStatusCode)
        {
            var body = await answer.Content.ReadAsStringAsync();
            throw new DemoException(
                $"{method} {path} was refused with {(int)answer.StatusCode}: {MessageOf(body)}"
            );
        }
    }

    private static string MessageOf(string body)
    {
        try
        {
            return JsonNode.Parse(body)?["error"]?["message"]?.GetValue<string>() ?? body;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return body;
        }
    }
}
