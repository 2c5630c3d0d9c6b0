using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Faults;

/// <summary>Rules as they come and go over HTTP.</summary>
internal static class FaultJson
{
    private static readonly string[] Names =
    [
        "kind",
        "method",
        "path",
        "nth",
        "count",
        "chance",
        "seed",
        "status",
        "message",
        "reason",
        "retryAfter",
        "delayMs",
        "edit",
    ];

    public static FaultRule Read(JsonObject body)
    {
        body.OnlyHas(Names);
        var kinds =
            body["kind"] is JsonArray
                ? [.. body.Texts("kind").Select(FaultKinds.Named)]
                : new[] { FaultKinds.Named(body.RequiredText("kind")) };
        var rule = new FaultRule(
            kinds.Length > 0 ? kinds[0] : throw JsonMembers.Wrong("kind", "must name at least one")
        )
        {
            Kinds = [.. kinds],
            Method = body.Text("method")?.ToUpperInvariant(),
            PathContains = body.Text("path"),
            Nth = AtLeast(body, "nth", 1) ?? 1,
            Count = AtLeast(body, "count", 1) ?? (body.ContainsKey("chance") ? null : 1),
            RandomSource = Share(body),
            Seed = body.Whole("seed") ?? 1,
            Status = AtLeast(body, "status", 200),
            Message = body.Text("message"),
            Reason = body.Text("reason"),
            RetryAfter = AtLeast(body, "retryAfter", 0),
            Delay = TimeSpan.FromMilliseconds(AtLeast(body, "delayMs", 0) ?? 1_000),
            Edit = body.Part("edit") is { } edit ? EditOf(edit) : null,
        };
        return rule.Edit is null && kinds.Any(IsEdit)
            ? throw JsonMembers.Wrong("edit", "is required for this kind")
            : rule;
    }

    public static JsonObject Show(int id, FaultRule rule, int seen) =>
        new()
        {
            ["id"] = id,
            ["kind"] =
                rule.Kinds.Length > 1
                    ? new JsonArray([
                        .. rule.Kinds.Select(kind => JsonValue.Create(FaultKinds.Name(kind))),
                    ])
                    : FaultKinds.Name(rule.Kind),
            ["method"] = rule.Method,
            ["path"] = rule.PathContains,
            ["nth"] = rule.Nth,
            ["count"] = rule.Count,
            ["chance"] = rule.RandomSource,
            ["seed"] = rule.Seed,
            ["status"] = rule.Status ?? FaultAnswer.UsualStatus(rule.Kind),
            ["message"] = rule.Message,
            ["reason"] = rule.Reason,
            ["retryAfter"] = rule.RetryAfter,
            ["delayMs"] = rule.Delay.TotalMilliseconds,
            ["edit"] = rule.Edit is { } edit
                ? new JsonObject
                {
                    ["method"] = edit.Method,
                    ["path"] = edit.Path,
                    ["body"] = edit.Body?.DeepClone(),
                }
                : null,
            ["seen"] = seen,
        };

    private static bool IsEdit(FaultKind kind) =>
        kind is FaultKind.EditBefore or FaultKind.EditAfter;

    private static PersonEdit EditOf(JsonObject edit)
    {
        edit.OnlyHas("method", "path", "body");
        var path = edit.RequiredText("path");
        return path.StartsWith('/')
            ? new PersonEdit(
                edit.RequiredText("method").ToUpperInvariant(),
                path,
                edit.Part("body")?.DeepClone().AsObject()
            )
            : throw JsonMembers.Wrong("path", "must start with a slash");
    }

    private static double? Share(JsonObject body) =>
        body.Number("chance") switch
        {
            null => null,
            >= 0 and <= 1 and var share => share,
            _ => throw JsonMembers.Wrong("chance", "must be from 0 to 1"),
        };

    private static int? AtLeast(JsonObject body, string name, int least) =>
        body.Whole(name) is not { } number ? null
        : number >= least ? number
        : throw JsonMembers.Wrong(name, $"must be at least {least}");
}
