using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Format;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Whether a cell meets a <c>BooleanCondition</c>; texts are compared regardless of case.</summary>
internal static class CellConditions
{
    public static bool IsFilteredOut(Cell? cell, JsonObject criteria, string locale)
    {
        if (criteria.Any(pair => pair.Key is not ("hiddenValues" or "condition")))
        {
            throw GoogleErrorException.InvalidArgument(
                "Filtering by colour is not implemented here; filter by value or condition."
            );
        }

        var text = cell is null ? "" : CellText.Of(cell, locale);
        var isListed = (criteria["hiddenValues"] as JsonArray ?? []).Any(hidden =>
            $"{hidden}" == text
        );
        return isListed
            || (criteria.Message("condition") is { } condition && !Holds(cell, condition, locale));
    }

    public static bool Holds(Cell? cell, JsonObject condition, string locale)
    {
        var text = cell is null ? "" : CellText.Of(cell, locale);
        List<string> wanted =
        [
            .. condition.Messages("values").Select(value => value.Text("userEnteredValue") ?? ""),
        ];
        var first = wanted.Count > 0 ? wanted[0] : "";
        return condition.Text("type") switch
        {
            "BLANK" => text.Length == 0,
            "NOT_BLANK" => text.Length > 0,
            "TEXT_EQ" => Same(text, first),
            "TEXT_NOT_EQ" => !Same(text, first),
            "TEXT_CONTAINS" => text.Contains(first, StringComparison.OrdinalIgnoreCase),
            "TEXT_NOT_CONTAINS" => !text.Contains(first, StringComparison.OrdinalIgnoreCase),
            "TEXT_STARTS_WITH" => text.StartsWith(first, StringComparison.OrdinalIgnoreCase),
            "TEXT_ENDS_WITH" => text.EndsWith(first, StringComparison.OrdinalIgnoreCase),
            "ONE_OF_LIST" => wanted.Exists(choice => Same(text, choice)),
            ['N', 'U', 'M', 'B', 'E', 'R', '_', .. var comparison] => HoldsNumber(
                (cell?.Value as CellValue.Number)?.Amount,
                comparison,
                wanted.ConvertAll(Number)
            ),
            var type => throw GoogleErrorException.InvalidArgument(
                $"The condition {type} is not implemented here."
            ),
        };
    }

    private static bool HoldsNumber(double? number, string comparison, List<double> wanted)
    {
        if (number is not { } amount || wanted.Count == 0)
        {
            return false;
        }

        var (low, high) = (wanted[0], wanted[^1]);
        return comparison switch
        {
            "GREATER" => amount > low,
            "GREATER_THAN_EQ" => amount >= low,
            "LESS" => amount < low,
            "LESS_THAN_EQ" => amount <= low,
            "EQ" => amount.Equals(low),
            "NOT_EQ" => !amount.Equals(low),
            "BETWEEN" => amount >= low && amount <= high,
            _ => amount < low || amount > high,
        };
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw GoogleErrorException.InvalidArgument(
                $"The condition's value \"{text}\" is not a number; formulas are not calculated here."
            );

    private static bool Same(string one, string two) =>
        one.Equals(two, StringComparison.OrdinalIgnoreCase);
}
