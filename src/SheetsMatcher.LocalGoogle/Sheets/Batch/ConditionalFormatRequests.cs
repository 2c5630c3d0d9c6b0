using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;
using SheetsMatcher.LocalGoogle.Sheets.View;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Conditional formats: an ordered list of rules for each tab.</summary>
internal static class ConditionalFormatRequests
{
    public static JsonObject? Add(BatchContext context, JsonObject body)
    {
        var rule = Checked(context, BatchContext.Required(body, "rule"));
        var tab = TabOf(context, rule);
        var rules = tab.Overlay.ConditionalFormats;
        var index = body.Int("index") ?? 0;
        Check(tab, index, rules.Count + 1);
        tab.Overlay = tab.Overlay with { ConditionalFormats = rules.Insert(index, rule) };
        return null;
    }

    public static JsonObject? Update(BatchContext context, JsonObject body)
    {
        var index = body.Int("index") ?? 0;
        if (body.Message("rule") is { } sent)
        {
            var rule = Checked(context, sent);
            var tab = TabOf(context, rule);
            var rules = tab.Overlay.ConditionalFormats;
            Check(tab, index, rules.Count);
            tab.Overlay = tab.Overlay with { ConditionalFormats = rules.SetItem(index, rule) };
            return new JsonObject
            {
                ["newRule"] = rule.Copy(),
                ["newIndex"] = index,
                ["oldRule"] = rules[index].Copy(),
            };
        }

        return Move(context.TabOf(body), index, body.Int("newIndex") ?? 0);
    }

    public static JsonObject? Delete(BatchContext context, JsonObject body)
    {
        var tab = context.TabOf(body);
        var rules = tab.Overlay.ConditionalFormats;
        var index = body.Int("index") ?? 0;
        Check(tab, index, rules.Count);
        tab.Overlay = tab.Overlay with { ConditionalFormats = rules.RemoveAt(index) };
        return new JsonObject { ["rule"] = rules[index].Copy() };
    }

    private static JsonObject Move(Tab tab, int index, int newIndex)
    {
        var rules = tab.Overlay.ConditionalFormats;
        Check(tab, index, rules.Count);
        Check(tab, newIndex, rules.Count);
        tab.Overlay = tab.Overlay with
        {
            ConditionalFormats = rules.RemoveAt(index).Insert(newIndex, rules[index]),
        };
        return new JsonObject
        {
            ["newRule"] = rules[index].Copy(),
            ["newIndex"] = newIndex,
            ["oldIndex"] = index,
        };
    }

    private static JsonObject Checked(BatchContext context, JsonObject sent)
    {
        var rule = Colors.Normalised(sent);
        List<GridRange> ranges = [.. rule.Messages("ranges").Select(GridRange.Of)];
        if (ranges.Count == 0 || ranges.Select(range => range.SheetId).Distinct().Count() > 1)
        {
            throw GoogleErrorException.InvalidArgument(
                "rule.ranges must have at least one range, and all must be on the same sheet."
            );
        }

        foreach (var range in ranges)
        {
            _ = RangeReader.Area(context.Spreadsheet, range);
        }

        var kinds = new[] { "booleanRule", "gradientRule" };
        if (kinds.Count(kind => rule[kind] is JsonObject) != 1)
        {
            throw GoogleErrorException.InvalidArgument(
                "A rule must have either a booleanRule or a gradientRule."
            );
        }

        rule["ranges"] = new JsonArray([.. ranges.Select(range => range.ToJson())]);
        return rule;
    }

    private static Tab TabOf(BatchContext context, JsonObject rule) =>
        context.Spreadsheet.TabOf(GridRange.Of(rule.Messages("ranges").First()).SheetId);

    private static void Check(Tab tab, int index, int count)
    {
        if (index < 0 || index >= count)
        {
            throw GoogleErrorException.InvalidArgument(
                $"No conditional format on sheet: {tab.SheetId} at index: {index}"
            );
        }
    }
}
