using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.View;

/// <summary>
/// Colours as Google keeps them. Recorded: each part is quantised to n/255 and printed as a float
/// (0.9 comes back as 0.8980392). A colour and its newer style field are kept alike.
/// </summary>
internal static class Colors
{
    private static readonly string[] Parts = ["red", "green", "blue", "alpha"];

    /// <summary>
    /// A copy in which every colour, at any depth, is as Google would give it back.
    /// </summary>
    public static JsonObject Normalised(JsonObject message)
    {
        var copy = new JsonObject();
        foreach (var (name, value) in message)
        {
            copy[name] = Normalised(name, value);
        }

        foreach (var name in copy.Select(pair => pair.Key).ToList())
        {
            if (name.EndsWith("Color", StringComparison.Ordinal) && copy[name] is JsonObject color)
            {
                copy[name + "Style"] ??= new JsonObject { ["rgbColor"] = color.DeepClone() };
            }
            else if (
                name.EndsWith("ColorStyle", StringComparison.Ordinal)
                && (copy[name] as JsonObject)?.Message("rgbColor") is { } rgb
            )
            {
                copy[name[..^"Style".Length]] = rgb.Copy();
            }
        }

        return copy;
    }

    private static JsonNode? Normalised(string name, JsonNode? value) =>
        value switch
        {
            JsonObject color when name.EndsWith("Color", StringComparison.Ordinal) => Quantised(
                color
            ),
            JsonObject message => Normalised(message),
            JsonArray list => new JsonArray([.. list.Select(item => Normalised("", item))]),
            null => null,
            _ => value.DeepClone(),
        };

    private static JsonObject Quantised(JsonObject color)
    {
        var copy = new JsonObject();
        foreach (var part in Parts)
        {
            // A little is added first, so that a colour read back and written again stays itself.
            var amount = Math.Clamp(color.Number(part) ?? 0, 0, 1);
            var step = (int)Math.Floor((amount * 255) + 0.001);
            if (step > 0)
            {
                copy[part] = step / 255f;
            }
        }

        return copy;
    }
}
