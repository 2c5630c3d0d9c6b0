using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Sheets.View;

/// <summary>How a cell looks before anybody formats it.</summary>
internal static class DefaultFormat
{
    public static JsonObject Message() =>
        Colors.Normalised(
            new JsonObject
            {
                ["backgroundColor"] = White(),
                ["padding"] = new JsonObject
                {
                    ["top"] = 2,
                    ["right"] = 3,
                    ["bottom"] = 2,
                    ["left"] = 3,
                },
                ["verticalAlignment"] = "BOTTOM",
                ["wrapStrategy"] = "OVERFLOW_CELL",
                ["textFormat"] = new JsonObject
                {
                    ["foregroundColor"] = new JsonObject(),
                    ["fontFamily"] = "arial,sans,sans-serif",
                    ["fontSize"] = 10,
                    ["bold"] = false,
                    ["italic"] = false,
                    ["strikethrough"] = false,
                    ["underline"] = false,
                },
            }
        );

    private static JsonObject White() =>
        new()
        {
            ["red"] = 1.0,
            ["green"] = 1.0,
            ["blue"] = 1.0,
        };
}
