using System.Text.Json.Nodes;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Remedies;

/// <summary>What people do to a tab with one key or one menu entry too many.</summary>
internal static class Slip
{
    private const int RowsMax = 900;
    private const int ColumnsMax = 20;

    public static Func<Scene, Task> Type(string cell, string text) =>
        scene => scene.Rig.Type(cell, text);

    public static Func<Scene, Task> Sort(string tab, int first, int end, bool isUp = true) =>
        scene => EightPairs.Sort(scene.Rig, tab, first, end, first, isUp);

    public static Func<Scene, Task> DeleteRows(string tab, int from, int count) =>
        async scene =>
            await Batch(
                scene,
                "deleteDimension",
                ("range", await Lines(scene, tab, "ROWS", from, count))
            );

    public static Func<Scene, Task> DeleteColumn(string tab, int at) =>
        async scene =>
            await Batch(
                scene,
                "deleteDimension",
                ("range", await Lines(scene, tab, "COLUMNS", at, 1))
            );

    /// <summary>The Delete key over a selection.</summary>
    public static Func<Scene, Task> Clear(
        string tab,
        int row,
        int column = 0,
        int endColumn = ColumnsMax
    ) =>
        async scene =>
            await Batch(
                scene,
                "updateCells",
                ("range", await Grid(scene, tab, row..RowsMax, column..endColumn)),
                ("fields", "userEnteredValue")
            );

    /// <summary>Insert > Cells > Shift down.</summary>
    public static Func<Scene, Task> Shift(string tab, int row, int column, int endColumn) =>
        async scene =>
            await Batch(
                scene,
                "insertRange",
                ("range", await Grid(scene, tab, row..(row + 1), column..endColumn)),
                ("shiftDimension", "ROWS")
            );

    public static Func<Scene, Task> Paste(
        string tab,
        int from,
        int to,
        int count = 1,
        int column = 0
    ) =>
        async scene =>
            await Batch(
                scene,
                "copyPaste",
                ("source", await Grid(scene, tab, from..(from + count), column..ColumnsMax)),
                ("destination", await Grid(scene, tab, to..(to + count), column..ColumnsMax)),
                ("pasteType", "PASTE_VALUES")
            );

    public static Func<Scene, Task> DeleteTab(string tab) =>
        async scene =>
            await Batch(scene, "deleteSheet", ("sheetId", await scene.Rig.SheetIdOf(tab)));

    private static async Task<JsonNode> Lines(
        Scene scene,
        string tab,
        string dimension,
        int from,
        int count
    ) =>
        new JsonObject
        {
            ["sheetId"] = await scene.Rig.SheetIdOf(tab),
            ["dimension"] = dimension,
            ["startIndex"] = from,
            ["endIndex"] = from + count,
        };

    private static async Task<JsonNode> Grid(Scene scene, string tab, Range rows, Range columns) =>
        new JsonObject
        {
            ["sheetId"] = await scene.Rig.SheetIdOf(tab),
            ["startRowIndex"] = rows.Start.Value,
            ["endRowIndex"] = rows.End.Value,
            ["startColumnIndex"] = columns.Start.Value,
            ["endColumnIndex"] = columns.End.Value,
        };

    private static Task Batch(
        Scene scene,
        string kind,
        params (string Name, JsonNode? Value)[] fields
    ) =>
        scene.Rig.Batch(
            new JsonObject
            {
                [kind] = new JsonObject(
                    fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
                ),
            }
        );
}
