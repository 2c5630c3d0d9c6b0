using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Clock;

/// <summary>Reading and moving the clock, as the page and the demo do.</summary>
internal static class ClockRoutes
{
    private const double DaysMax = 3_660;

    public static void Map(RouteTable routes, LocalClock clock)
    {
        routes.Map("GET", "/local/clock", _ => Answer(clock));
        routes.Map(
            "POST",
            "/local/clock",
            routed =>
            {
                Move(clock, JsonBody.Read(routed.Request));
                return Answer(clock);
            }
        );
    }

    private static void Move(LocalClock clock, JsonObject body)
    {
        switch (body.RequiredText("action"))
        {
            case "advance":
                clock.Advance(Days(body));
                break;
            case "jump":
                clock.Jump(Days(body));
                break;
            case "play":
                clock.Play();
                break;
            case "pause":
                clock.Pause();
                break;
            case "set":
                clock.Set(Moment(body));
                break;
            default:
                throw JsonMembers.Wrong("action", "must be advance, jump, play, pause or set");
        }
    }

    private static TimeSpan Days(JsonObject body) =>
        body.Number("days") is { } days and > 0 and <= DaysMax
            ? TimeSpan.FromDays(days)
            : throw JsonMembers.Wrong("days", $"must be more than 0 and at most {DaysMax}");

    private static DateTimeOffset Moment(JsonObject body) =>
        DateTimeOffset.TryParse(
            body.RequiredText("now"),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment
        )
            ? moment
            : throw JsonMembers.Wrong("now", "must be a time such as 2010-11-05T09:00:00-07:00");

    private static LocalResponse Answer(LocalClock clock)
    {
        var reading = clock.Read();
        return LocalResponse.Json(
            new JsonObject
            {
                ["now"] = Iso(reading.Now),
                ["rate"] = reading.Rate,
                ["moving"] = reading.Rate > 0,
                ["until"] = reading.Until is { } until ? Iso(until) : null,
            }
        );
    }

    private static string Iso(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
