using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;

namespace SheetsMatcher.LocalGoogle.Sheets;

/// <summary>
/// Keeps protected ranges as they are for everyone but the spreadsheet's owner and their editors,
/// whatever kind of request would touch them: it compares before and after.
/// </summary>
internal static class ProtectionGuard
{
    private static readonly string[] Order =
    [
        "protectedRangeId",
        "range",
        "namedRangeId",
        "description",
        "warningOnly",
        "requestingUserCanEdit",
        "unprotectedRanges",
        "editors",
    ];

    public static bool Binds(Spreadsheet spreadsheet, string caller) =>
        spreadsheet.Tabs.Exists(tab =>
            tab.Overlay.ProtectedRanges.Exists(item => !CanEdit(spreadsheet, item, caller))
        );

    /// <exception cref="GoogleErrorException">400 where a protected cell or range changed.</exception>
    public static void Check(Spreadsheet before, Spreadsheet after, string caller)
    {
        foreach (var tab in before.Tabs)
        {
            foreach (var item in tab.Overlay.ProtectedRanges)
            {
                if (!CanEdit(before, item, caller) && IsChanged(before, item, after))
                {
                    throw GoogleErrorException.InvalidArgument(
                        "You are trying to edit a protected cell or object. Please contact the "
                            + "spreadsheet owner to remove protection if you need to edit."
                    );
                }
            }
        }
    }

    /// <summary>
    /// A protected range as <paramref name="caller"/> sees it: editors show to those who can edit
    /// (reference).
    /// </summary>
    public static JsonObject Seen(Spreadsheet spreadsheet, JsonObject item, string caller)
    {
        var seen = item.Copy();
        if (!CanEdit(spreadsheet, item, caller))
        {
            seen.Remove("editors");
            return seen;
        }

        seen["requestingUserCanEdit"] = true;
        return InOrder(seen);
    }

    /// <summary>As the fields stand in Google's answers.</summary>
    public static JsonObject InOrder(JsonObject item) =>
        new(
            Order
                .Where(item.ContainsKey)
                .Select(name => KeyValuePair.Create(name, item[name]?.DeepClone()))
        );

    /// <summary>Recorded: whoever protects a range can edit it.</summary>
    public static JsonObject WithEditor(JsonObject item, string caller)
    {
        var copy = item.Copy();
        if (copy.Message("editors") is { } editors && !Users(item).Contains(caller))
        {
            editors["users"] = new JsonArray([
                .. Users(item).Append(caller).Select(user => JsonValue.Create(user)),
            ]);
        }

        return copy;
    }

    private static bool CanEdit(Spreadsheet spreadsheet, JsonObject item, string caller) =>
        item.Bool("warningOnly") is true
        || caller == spreadsheet.Owner
        || Users(item).Contains(caller, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Users(JsonObject item) =>
        (item.Message("editors")?["users"] as JsonArray ?? []).Select(user => $"{user}");

    private static bool IsChanged(Spreadsheet before, JsonObject item, Spreadsheet after)
    {
        var id = item.Int("protectedRangeId");
        var now = after
            .Tabs.SelectMany(tab => tab.Overlay.ProtectedRanges)
            .FirstOrDefault(other => other.Int("protectedRangeId") == id);
        if (now is null || !JsonNode.DeepEquals(now["editors"], item["editors"]))
        {
            return true;
        }

        var (old, area) = (AreaOf(before, item), AreaOf(after, now));
        if (old.Height != area.Height || old.Width != area.Width)
        {
            return true;
        }

        List<Area> open =
        [
            .. item.Messages("unprotectedRanges")
                .Select(range => RangeReader.Area(before, GridRange.Of(range))),
        ];
        return Enumerable.Range(0, old.Height).Any(row => IsChanged(old, area, row, open));
    }

    private static bool IsChanged(Area old, Area now, int row, List<Area> open)
    {
        var (before, after) = (
            old.Tab.Grid.RowAt(old.Top + row),
            now.Tab.Grid.RowAt(now.Top + row)
        );
        return !ReferenceEquals(before, after)
            && Enumerable
                .Range(0, old.Width)
                .Any(i =>
                    IsOther(before.At(old.Left + i), after.At(now.Left + i))
                    && !open.Exists(area => area.Contains(old.Top + row, old.Left + i))
                );
    }

    /// <summary>References that shift by themselves are nobody's edit.</summary>
    private static bool IsOther(Cell? old, Cell? now) =>
        (old, now) switch
        {
            ({ Value: CellValue.Formula(var one) }, { Value: CellValue.Formula(var two) }) =>
                Formulas.FormulaText.Skeleton(one) != Formulas.FormulaText.Skeleton(two),
            _ => old != now,
        };

    private static Area AreaOf(Spreadsheet spreadsheet, JsonObject item) =>
        RangeReader.Area(spreadsheet, GridRange.Of(item.Message("range") ?? []));
}
