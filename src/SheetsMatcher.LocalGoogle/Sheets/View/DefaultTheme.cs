using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Sheets.View;

/// <summary>The theme of a new spreadsheet (recorded).</summary>
internal static class DefaultTheme
{
    private static readonly (string Type, int Rgb)[] Colors =
    [
        ("TEXT", 0x000000),
        ("BACKGROUND", 0xFFFFFF),
        ("ACCENT1", 0x4285F4),
        ("ACCENT2", 0xEA4335),
        ("ACCENT3", 0xFBBC04),
        ("ACCENT4", 0x34A853),
        ("ACCENT5", 0xFF6D01),
        ("ACCENT6", 0x46BDC6),
        ("LINK", 0x1155CC),
    ];

    public static JsonObject Message() =>
        new()
        {
            ["primaryFontFamily"] = "Arial",
            ["themeColors"] = new JsonArray([
                .. Colors.Select(color => new JsonObject
                {
                    ["colorType"] = color.Type,
                    ["color"] = new JsonObject { ["rgbColor"] = Rgb(color.Rgb) },
                }),
            ]),
        };

    private static JsonObject Rgb(int rgb)
    {
        var color = new JsonObject();
        foreach (var (name, shift) in new[] { ("red", 16), ("green", 8), ("blue", 0) })
        {
            var part = (rgb >> shift) & 0xFF;
            if (part > 0)
            {
                color[name] = part / 255f;
            }
        }

        return color;
    }
}
