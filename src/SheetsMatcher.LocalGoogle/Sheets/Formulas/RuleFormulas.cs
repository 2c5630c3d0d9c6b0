using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Formulas;

/// <summary>
/// Replaces the formulas of cells, of validation rules and of conditional formats. Many cells share
/// one rule, and go on sharing it.
/// </summary>
internal sealed class RuleFormulas(Func<string, string> replace)
{
    private readonly Dictionary<JsonObject, JsonObject> _replaced = new(
        ReferenceEqualityComparer.Instance
    );

    /// <summary>The same cell where nothing changes.</summary>
    public Cell Replaced(Cell cell)
    {
        var now =
            cell.Value is CellValue.Formula(var source)
            && replace(source) is var formula
            && formula != source
                ? cell with
                {
                    Value = new CellValue.Formula(formula),
                }
                : cell;
        return cell.Validation is { } rule && Replaced(rule) is var other && other != rule
            ? now with
            {
                Validation = other,
            }
            : now;
    }

    /// <summary>
    /// A <c>DataValidationRule</c> or <c>ConditionalFormatRule</c>; the same where nothing changes.
    /// </summary>
    public JsonObject Replaced(JsonObject rule)
    {
        if (!_replaced.TryGetValue(rule, out var replaced))
        {
            _replaced[rule] = replaced = Changed(rule);
        }

        return replaced;
    }

    private JsonObject Changed(JsonObject rule)
    {
        var copy = rule.Copy();
        var hasChanged = false;
        var condition =
            copy.Message("condition") ?? copy.Message("booleanRule")?.Message("condition") ?? [];
        foreach (var value in condition.Messages("values"))
        {
            if (
                value.Text("userEnteredValue") is ['=', ..] source
                && replace(source) is var now
                && now != source
            )
            {
                value["userEnteredValue"] = now;
                hasChanged = true;
            }
        }

        return hasChanged ? copy : rule;
    }
}
