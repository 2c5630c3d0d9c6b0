using System.Text.Json.Nodes;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>The schedule that comes with the program, whole or in part, as its file.</summary>
internal static class RigSchedule
{
    public static string Default { get; } =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", "schedule.json"));

    public static string OfMatchesAlone { get; } =
        Only(milestone =>
            $"{milestone["audience"]}" is not ("unmatched" or "committee")
            && $"{milestone["anchor"]}" != "application"
        );

    private static string Only(Func<JsonNode, bool> isWanted)
    {
        var milestones = JsonNode.Parse(Default)?["milestones"] as JsonArray ?? [];
        var wanted = milestones.OfType<JsonNode>().Where(isWanted).Select(each => each.DeepClone());
        return new JsonObject { ["milestones"] = new JsonArray([.. wanted]) }.ToJsonString();
    }
}
