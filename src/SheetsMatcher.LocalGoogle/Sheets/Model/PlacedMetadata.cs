using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>Metadata with the place where it sits just now.</summary>
/// <param name="Tab">Null for the spreadsheet's own.</param>
/// <param name="Dimension">Null for a whole tab's.</param>
/// <param name="Index">The row or column, zero-based.</param>
internal sealed record PlacedMetadata(
    DeveloperMetadata Metadata,
    Tab? Tab,
    Dimension? Dimension,
    int Index
)
{
    public string LocationType =>
        Tab is null ? "SPREADSHEET"
        : Dimension is null ? "SHEET"
        : Dimension is Model.Dimension.Rows ? "ROW"
        : "COLUMN";

    public GridRange Range =>
        Dimension switch
        {
            Model.Dimension.Rows => new(Tab?.SheetId ?? 0, Index, Index + 1, null, null),
            Model.Dimension.Columns => new(Tab?.SheetId ?? 0, null, null, Index, Index + 1),
            _ => new(Tab?.SheetId ?? 0, null, null, null, null),
        };

    public static IEnumerable<PlacedMetadata> All(Spreadsheet spreadsheet) =>
        spreadsheet
            .Metadata.Select(metadata => new PlacedMetadata(metadata, null, null, 0))
            .Concat(spreadsheet.Tabs.SelectMany(All));

    public static IEnumerable<PlacedMetadata> All(Tab tab)
    {
        foreach (var metadata in tab.Metadata)
        {
            yield return new PlacedMetadata(metadata, tab, null, 0);
        }

        foreach (var dimension in new[] { Model.Dimension.Rows, Model.Dimension.Columns })
        {
            for (var i = 0; i < tab.Grid.Count(dimension); i++)
            {
                foreach (var metadata in tab.Grid.LineAt(dimension, i).Metadata)
                {
                    yield return new PlacedMetadata(metadata, tab, dimension, i);
                }
            }
        }
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["metadataId"] = Metadata.Id, ["metadataKey"] = Metadata.Key };
        if (Metadata.Value is { Length: > 0 } value)
        {
            json["metadataValue"] = value;
        }

        json["location"] = Location();
        json["visibility"] = Metadata.Visibility;
        return json;
    }

    private JsonObject Location()
    {
        var json = new JsonObject { ["locationType"] = LocationType };
        if (Tab is null)
        {
            json["spreadsheet"] = true;
        }
        else if (Dimension is null)
        {
            json["sheetId"] = Tab.SheetId;
        }
        else
        {
            var range = new JsonObject
            {
                ["dimension"] = Dimension is Model.Dimension.Rows ? "ROWS" : "COLUMNS",
                ["startIndex"] = Index,
                ["endIndex"] = Index + 1,
            };
            if (Tab.SheetId != 0)
            {
                range.Insert(0, "sheetId", Tab.SheetId);
            }

            json["dimensionRange"] = range;
        }

        return json;
    }
}
