using System.Text.Json.Nodes;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>A request of the worker that is about to arrive.</summary>
/// <param name="ReadsValues">It reads what stands in the tabs.</param>
/// <param name="Written">By tab, row and column: the cells of standing rows that it writes.</param>
internal sealed record WorkerRequest(
    bool ReadsValues,
    bool Writes,
    IReadOnlyList<(int SheetId, int Row, int Column)> Written
)
{
    public static async Task<WorkerRequest> Of(
        HttpRequestMessage request,
        CancellationToken cancellation
    )
    {
        var path = request.RequestUri?.AbsolutePath ?? "";
        var isWrite = path.EndsWith(":batchUpdate", StringComparison.Ordinal);
        return new(
            path.EndsWith(":batchGetByDataFilter", StringComparison.Ordinal),
            isWrite,
            isWrite && request.Content is { } content
                ? CellsOf(JsonNode.Parse(await content.ReadAsStringAsync(cancellation)))
                : []
        );
    }

    public override string ToString() =>
        Writes ? $"write {string.Join(" ", Written)}"
        : ReadsValues ? "read"
        : "outline";

    private static IReadOnlyList<(int, int, int)> CellsOf(JsonNode? body) =>
        [
            .. (body?["requests"] as JsonArray ?? [])
                .Select(each => each?["updateCells"])
                .OfType<JsonObject>()
                .SelectMany(CellsOf),
        ];

    private static IEnumerable<(int, int, int)> CellsOf(JsonObject update)
    {
        var start = update["start"];
        return (update["rows"] as JsonArray ?? [])
            .Index()
            .SelectMany(row =>
                Enumerable
                    .Range(0, (row.Item?["values"] as JsonArray)?.Count ?? 0)
                    .Select(at =>
                        (
                            At(start, "sheetId"),
                            At(start, "rowIndex") + row.Index,
                            At(start, "columnIndex") + at
                        )
                    )
            );
    }

    /// <summary>Zeros may be left out.</summary>
    private static int At(JsonNode? start, string name) => start?[name]?.GetValue<int>() ?? 0;
}
