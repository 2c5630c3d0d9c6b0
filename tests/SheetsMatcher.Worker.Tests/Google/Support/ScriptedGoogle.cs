using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Settings;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace SheetsMatcher.Worker.Tests.Google.Support;

/// <summary>A request as it arrived.</summary>
internal sealed record Arrival(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    string? Encoding,
    string? Authorization,
    JsonNode? Body
);

/// <summary>
/// A server on a free loopback port that gives scripted answers in Google's place, with the sign-in
/// files that go with it.
/// </summary>
internal sealed class ScriptedGoogle : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 5, 17, 0, 0, TimeSpan.Zero);

    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly SignInFolder _folder = new();
    private readonly List<GoogleServices> _services = [];

    public ScriptedGoogle()
    {
        Settings = _folder.Settings(new Uri(_server.Urls[0]));
        Time = new QuickTime(Start, Settings.CallTimeout, Settings.CallTimeout / 3);
        On(
            "/token",
            Reply.Ok(
                new
                {
                    access_token = "access-1",
                    expires_in = 3599,
                    token_type = "Bearer",
                }
            )
        );
    }

    public GoogleSettings Settings { get; }

    public QuickTime Time { get; }

    public string Folder => _folder.Path;

    /// <summary>Requests other than for tokens, in order of arrival.</summary>
    public IReadOnlyList<Arrival> Arrivals => [.. All.Where(arrival => arrival.Path != "/token")];

    public IReadOnlyList<Arrival> TokenRequests =>
        [.. All.Where(arrival => arrival.Path == "/token")];

    /// <summary>Answers one after the other; the last one again and again.</summary>
    public ScriptedGoogle On(string path, params Reply[] replies)
    {
        for (var turn = 0; turn < replies.Length; turn++)
        {
            var scenario = _server
                .Given(Request.Create().WithPath(path).UsingAnyMethod())
                .InScenario(path);
            if (turn > 0)
            {
                scenario = scenario.WhenStateIs(Turn(turn));
            }

            var next = Math.Min(turn + 1, replies.Length - 1);
            (next > 0 ? scenario.WillSetStateTo(Turn(next)) : scenario).RespondWith(
                Answer(replies[turn])
            );
        }

        return this;
    }

    /// <param name="time">Null for the quick clock.</param>
    public GoogleServices Services(TimeProvider? time = null)
    {
        var services = GoogleServices.Create(
            Settings,
            time ?? Time,
            NullLoggerFactory.Instance,
            () => 0.5
        );
        _services.Add(services);
        return services;
    }

    public void Dispose()
    {
        _services.ForEach(services => services.Dispose());
        _server.Stop();
        _server.Dispose();
        _folder.Dispose();
    }

    private IEnumerable<Arrival> All =>
        _server
            .LogEntries.OrderBy(entry => entry.RequestMessage!.DateTime)
            .Select(entry =>
            {
                // The log only holds entries of requests.
                var request = entry.RequestMessage!;
                return new Arrival(
                    request.Method,
                    request.Path,
                    (
                        request.Query
                        ?? new Dictionary<string, WireMock.Types.WireMockList<string>>()
                    ).ToDictionary(pair => pair.Key, pair => string.Join(',', pair.Value)),
                    Header(request, "Content-Encoding"),
                    Header(request, "Authorization"),
                    request.Body is { Length: > 0 } body && body[0] == '{'
                        ? JsonNode.Parse(body)
                        : null
                );
            });

    private static string? Header(WireMock.IRequestMessage request, string name) =>
        request.Headers?.TryGetValue(name, out var values) == true ? values.FirstOrDefault() : null;

    private static string Turn(int turn) => "turn " + turn.ToString(CultureInfo.InvariantCulture);

    private static IResponseBuilder Answer(Reply reply)
    {
        var answer = Response
            .Create()
            .WithStatusCode(reply.Status)
            .WithHeader("Content-Type", reply.ContentType)
            .WithBody(reply.Body);
        foreach (var (name, value) in reply.Headers)
        {
            answer = answer.WithHeader(name, value);
        }

        return reply.Delay > TimeSpan.Zero ? answer.WithDelay(reply.Delay) : answer;
    }
}
