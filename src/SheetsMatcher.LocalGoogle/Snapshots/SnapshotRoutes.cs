using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Snapshots;

/// <summary>Keeping and restoring whole states over HTTP, for tests in other languages.</summary>
internal sealed class SnapshotRoutes(SnapshotParts state)
{
    private const int KeptMax = 1_000;

    private readonly Dictionary<int, StateSnapshot> _kept = [];
    private int _lastId;

    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/local/snapshots", _ => Keep());
        routes.Map("POST", "/local/snapshots/{id}/restore", routed => Restore(routed.Values["id"]));
        routes.Map("DELETE", "/local/snapshots/{id}", routed => Forget(routed.Values["id"]));
    }

    private LocalResponse Keep()
    {
        if (_kept.Count == KeptMax)
        {
            throw GoogleErrorException.InvalidArgument(
                $"{KeptMax} snapshots are kept already: delete those that are not needed."
            );
        }

        _kept.Add(++_lastId, state.Capture());
        return LocalResponse.Json(new JsonObject { ["id"] = _lastId });
    }

    private LocalResponse Restore(string id)
    {
        state.Restore(_kept[Known(id)]);
        return LocalResponse.Empty();
    }

    private LocalResponse Forget(string id)
    {
        _kept.Remove(Known(id));
        return LocalResponse.Empty();
    }

    private int Known(string id) =>
        int.TryParse(id, CultureInfo.InvariantCulture, out var number) && _kept.ContainsKey(number)
            ? number
            : throw GoogleErrorException.NotFound($"There is no snapshot with id {id}.");
}
