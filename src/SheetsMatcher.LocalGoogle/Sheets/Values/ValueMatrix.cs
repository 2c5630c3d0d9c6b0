using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>
/// Values to be written, row by row whatever their major dimension was when sent.
/// </summary>
internal sealed class ValueMatrix
{
    private readonly List<List<JsonNode?>> _lines;
    private readonly bool _isByColumn;

    private ValueMatrix(List<List<JsonNode?>> lines, bool isByColumn)
    {
        _lines = lines;
        _isByColumn = isByColumn;
        var longest = lines.Count == 0 ? 0 : lines.Max(line => line.Count);
        Height = isByColumn ? longest : lines.Count;
        Width = isByColumn ? lines.Count : longest;
    }

    public int Height { get; }

    public int Width { get; }

    /// <summary>Null where nothing was sent or null was: such a cell is skipped.</summary>
    public JsonNode? At(int row, int column)
    {
        var (line, place) = _isByColumn ? (column, row) : (row, column);
        return place < _lines[line].Count ? _lines[line][place] : null;
    }

    public static ValueMatrix Of(JsonNode? values, string? majorDimension)
    {
        var lines = new List<List<JsonNode?>>();
        foreach (var line in values as JsonArray ?? [])
        {
            lines.Add([.. line as JsonArray ?? []]);
            Check(lines[^1], lines.Count - 1);
        }

        return new ValueMatrix(lines, majorDimension == "COLUMNS");
    }

    private static void Check(List<JsonNode?> line, int index)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i] is JsonObject or JsonArray)
            {
                throw GoogleErrorException.InvalidArgument(
                    $"Invalid values[{index}][{i}]: {ProtoText.Of(line[i], "")}"
                );
            }
        }
    }
}
