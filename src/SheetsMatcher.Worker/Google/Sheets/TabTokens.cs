using System.Text.Json;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Google.Http;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>
/// Makes tabs of an answer to <c>values:batchGetByDataFilter</c>, token by token:
/// <c>{"valueRanges": [{"valueRange": {"range": "…", "values": [["cell"]]}, "dataFilters":
/// [{"gridRange": {"sheetId": 7}}]}]}</c>.
/// </summary>
/// <param name="limited">Whether each tab is taken in within limits, in the order asked for.</param>
internal sealed class TabTokens(IReadOnlyList<bool> limited) : IJsonTokens
{
    private const int TabDepth = 2;
    private const int FilterDepth = 4;
    private const int RowDepth = 5;
    private const int CellDepth = 6;

    private static readonly string[] _names =
    [
        "valueRanges",
        "valueRange",
        "range",
        "values",
        "dataFilters",
        "gridRange",
        "sheetId",
    ];

    /// <summary>The name under which each depth stands; null for one that does not matter.</summary>
    private readonly string?[] _path = new string?[CellDepth + 1];

    private readonly List<ReadTab> _tabs = [];
    private ReadTab _tab = new(false);

    public IReadOnlyList<ReadTab> Tabs => _tabs;

    private bool IsInValues => _path is [_, "valueRanges", _, "valueRange", "values", ..];

    private bool IsInFilters => _path is [_, "valueRanges", _, "dataFilters", ..];

    public void Take(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                Enter(depth, ref reader);
                break;
            case JsonTokenType.StartObject when depth == TabDepth && _path[1] == "valueRanges":
                Begin();
                break;
            case JsonTokenType.EndArray when depth == RowDepth && IsInValues:
                _tab.EndRow();
                break;
            case JsonTokenType.EndArray or JsonTokenType.EndObject when depth == CellDepth:
                break;
            default:
                TakeValue(depth, ref reader);
                break;
        }
    }

    private void TakeValue(int depth, ref Utf8JsonReader reader)
    {
        if (depth == CellDepth && IsInValues)
        {
            AddCell(ref reader);
        }
        else if (IsInFilters)
        {
            TakeFilter(depth, ref reader);
        }
        else if (
            _path is [_, "valueRanges", _, "valueRange", "range", ..]
            && reader.TokenType == JsonTokenType.String
        )
        {
            _tab.Range = JsonTexts.Read(ref reader, int.MaxValue);
        }
    }

    private void TakeFilter(int depth, ref Utf8JsonReader reader)
    {
        if (depth == FilterDepth && reader.TokenType == JsonTokenType.StartObject)
        {
            // Google drops zeros, so an absent id is the tab with id 0.
            _tab.SheetIds.Add(0);
        }
        else if (
            _path is [.., "gridRange", "sheetId"]
            && reader.TokenType == JsonTokenType.Number
            && _tab.SheetIds.Count > 0
        )
        {
            _tab.SheetIds[^1] = reader.GetInt32();
        }
    }

    private void AddCell(ref Utf8JsonReader reader)
    {
        var lengthMax = _tab.LengthMax;
        switch (reader.TokenType)
        {
            case JsonTokenType.String when lengthMax > 0:
                var text = JsonTexts.Read(ref reader, lengthMax);
                _tab.Add(Cell.Of(text), wasCut: text.Length >= lengthMax - 1);
                break;
            case JsonTokenType.Number when lengthMax > 0:
                _tab.Add(Cell.Of(reader.GetDouble()), wasCut: false);
                break;
            case JsonTokenType.True or JsonTokenType.False when lengthMax > 0:
                _tab.Add(Cell.Of(reader.GetBoolean()), wasCut: false);
                break;
            default:
                _tab.Add(Cell.Empty, wasCut: lengthMax == 0 && HoldsAny(ref reader));
                break;
        }
    }

    private static bool HoldsAny(ref Utf8JsonReader reader) =>
        reader.TokenType is not (JsonTokenType.Null or JsonTokenType.String)
        || reader.HasValueSequence
        || reader.ValueSpan.Length > 0;

    private void Enter(int depth, ref Utf8JsonReader reader)
    {
        if (depth > CellDepth)
        {
            return;
        }

        _path.AsSpan(depth).Clear();
        foreach (var name in _names)
        {
            if (reader.ValueTextEquals(name))
            {
                _path[depth] = name;
            }
        }
    }

    private void Begin()
    {
        _path.AsSpan(TabDepth).Clear();
        _tab = new ReadTab(_tabs.Count < limited.Count && limited[_tabs.Count]);
        _tabs.Add(_tab);
    }
}
