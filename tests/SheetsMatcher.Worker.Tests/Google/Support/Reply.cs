using System.Globalization;
using System.Text.Json;

namespace SheetsMatcher.Worker.Tests.Google.Support;

/// <summary>One scripted answer.</summary>
internal sealed record Reply(int Status, string Body)
{
    public const string Json = "application/json; charset=UTF-8";

    public string ContentType { get; init; } = Json;

    public IReadOnlyDictionary<string, string> Headers { get; init; } =
        new Dictionary<string, string>();

    public TimeSpan Delay { get; init; }

    public static Reply Ok(object body) => new(200, JsonSerializer.Serialize(body));

    public static Reply OkText(string body) => new(200, body);

    public static Reply Error(int status, string message, string state = "", string reason = "") =>
        new(
            status,
            JsonSerializer.Serialize(
                new
                {
                    error = new
                    {
                        code = status,
                        message,
                        status = state,
                        errors = new[]
                        {
                            new
                            {
                                domain = "global",
                                reason,
                                message,
                            },
                        },
                    },
                }
            )
        );

    public static Reply Html(int status) =>
        new(status, "<!DOCTYPE html><title>Sorry</title><p>Try again later.")
        {
            ContentType = "text/html",
        };

    public Reply RetryAfter(int seconds) =>
        With("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));

    public Reply With(string header, string value) =>
        this with
        {
            Headers = new Dictionary<string, string>(Headers) { [header] = value },
        };
}
