using System.Text;
using System.Text.Json.Nodes;

namespace SheetsMatcher.Worker.Tests.Setup;

/// <summary>What setup made of a spreadsheet, as text that can be read and compared.</summary>
internal static class SetupText
{
    public static string Of(JsonObject spreadsheet)
    {
        var text = new StringBuilder();
        foreach (var sheet in spreadsheet["sheets"] as JsonArray ?? [])
        {
            if ($"{sheet?["properties"]?["title"]}".EndsWith("responses", StringComparison.Ordinal))
            {
                continue;
            }

            Tab(text, sheet);
        }

        return text.ToString();
    }

    private static void Tab(StringBuilder text, JsonNode? sheet)
    {
        var properties = sheet?["properties"];
        text.Append("== ").Append(properties?["title"]).Append('\n');
        text.Append("frozen rows: ")
            .Append(properties?["gridProperties"]?["frozenRowCount"])
            .Append('\n');
        var data = sheet?["data"]?[0];
        var rows = data?["rowData"] as JsonArray ?? [];
        foreach (
            var (at, cell) in (
                (rows.Count > 0 ? rows[0]?["values"] : null) as JsonArray ?? []
            ).Index()
        )
        {
            text.Append("column: ")
                .Append(Value(cell))
                .Append(" | ")
                .Append(data?["columnMetadata"]?[at]?["pixelSize"])
                .Append(" px | ")
                .Append(cell?["userEnteredFormat"]?["textFormat"]?["bold"])
                .Append(" | ")
                .Append(cell?["note"])
                .Append('\n');
        }

        foreach (var (at, row) in rows.Index().Skip(1))
        {
            Row(text, at, row?["values"] as JsonArray ?? []);
        }

        Items(text, "banding", sheet?["bandedRanges"], each => Range(each?["range"]));
        Items(
            text,
            "colour",
            sheet?["conditionalFormats"],
            each =>
                $"{Range(each?["ranges"]?[0])} {each?["booleanRule"]?["condition"]?["type"]} "
                + $"{each?["booleanRule"]?["condition"]?["values"]?[0]?["userEnteredValue"]}"
        );
        Items(
            text,
            "protection",
            sheet?["protectedRanges"],
            each => $"{Range(each?["range"])} warning only: {each?["warningOnly"]}"
        );
        Items(
            text,
            "view",
            sheet?["filterViews"],
            each => $"{each?["title"]} {each?["filterSpecs"]?.ToJsonString()}"
        );
    }

    private static void Row(StringBuilder text, int at, JsonArray cells)
    {
        var filled = cells.Where(cell => Value(cell).Length > 0).Select(Cell).ToList();
        if (filled.Count > 0)
        {
            text.Append("row: ").AppendJoin(" | ", filled).Append('\n');
        }
        else if (at == 1)
        {
            text.Append("inputs: ").AppendJoin(" | ", cells.Select(Input)).Append('\n');
        }
    }

    private static string Cell(JsonNode? cell) =>
        Input(cell) is { Length: > 0 } input ? $"{Value(cell)} ({input})" : Value(cell);

    private static string Value(JsonNode? cell) => $"{cell?["formattedValue"]}";

    private static string Input(JsonNode? cell)
    {
        var condition = cell?["dataValidation"]?["condition"];
        var values = (condition?["values"] as JsonArray ?? []).Select(each =>
            $"{each?["userEnteredValue"]}"
        );
        return $"{condition?["type"]} {string.Join(", ", values)}".Trim();
    }

    private static void Items(
        StringBuilder text,
        string what,
        JsonNode? items,
        Func<JsonNode?, string> say
    )
    {
        foreach (var item in items as JsonArray ?? [])
        {
            text.Append(what).Append(": ").Append(say(item)).Append('\n');
        }
    }

    private static string Range(JsonNode? range) =>
        $"rows {range?["startRowIndex"]}-{range?["endRowIndex"]}, "
        + $"columns {range?["startColumnIndex"]}-{range?["endColumnIndex"]}";
}
