using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Control;

internal static class RequestRoutes
{
    public static void Map(RouteTable routes, RequestLog log) =>
        routes.Map("GET", "/local/requests", routed => List(log, routed.Request));

    private static LocalResponse List(RequestLog log, LocalRequest request) =>
        LocalResponse.Json(new JsonArray([.. log.Since(Since(request)).Select(Json)]));

    private static long Since(LocalRequest request) =>
        request.QueryValue("since") is not { } text ? 0
        : long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : throw JsonMembers.Wrong("since", "must be a request's number");

    private static JsonObject Json(CompletedRequest request) =>
        new()
        {
            ["number"] = request.Number,
            ["time"] = request.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["method"] = request.Method,
            ["path"] = request.Target,
            ["status"] = request.Status,
            ["ms"] = request.Milliseconds,
        };
}
