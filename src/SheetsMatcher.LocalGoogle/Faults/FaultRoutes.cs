using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Faults;

/// <summary>Setting, listing and lifting faults over HTTP.</summary>
internal static class FaultRoutes
{
    public static void Map(RouteTable routes, FaultInjector faults)
    {
        routes.Map("GET", "/local/faults", _ => List(faults));
        routes.Map("POST", "/local/faults", routed => Add(faults, routed.Request));
        routes.Map("DELETE", "/local/faults", _ => Clear(faults));
        routes.Map("DELETE", "/local/faults/{id}", routed => Remove(faults, routed.Values["id"]));
    }

    private static LocalResponse List(FaultInjector faults) =>
        LocalResponse.Json(
            new JsonArray([
                .. faults.All().Select(fault => FaultJson.Show(fault.Id, fault.Rule, fault.Seen)),
            ])
        );

    private static LocalResponse Add(FaultInjector faults, LocalRequest request)
    {
        var rule = FaultJson.Read(JsonBody.Read(request));
        return LocalResponse.Json(FaultJson.Show(faults.Add(rule), rule, seen: 0));
    }

    private static LocalResponse Clear(FaultInjector faults)
    {
        faults.Clear();
        return LocalResponse.Empty();
    }

    private static LocalResponse Remove(FaultInjector faults, string id) =>
        int.TryParse(id, CultureInfo.InvariantCulture, out var number) && faults.Remove(number)
            ? LocalResponse.Empty()
            : throw GoogleErrorException.NotFound($"There is no fault with id {id}.");
}
