using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>
/// Checks a <c>DataValidationRule</c> when it is set. A strict rule holds people in the grid to it;
/// the interface writes past it, since its reference says nothing of refusing values.
/// </summary>
internal static class ValidationRules
{
    public static JsonObject Checked(JsonObject rule)
    {
        var condition = BatchContext.Required(rule, "condition");
        var type = condition.Text("type");
        if (type is null or "CONDITION_TYPE_UNSPECIFIED")
        {
            throw GoogleErrorException.InvalidArgument("Must specify condition.type.");
        }

        var count = condition.Messages("values").Count();
        var (least, most) = ValueCounts(type);
        if (count < least || count > most)
        {
            throw GoogleErrorException.InvalidArgument(
                $"Condition {type} takes "
                    + (most == int.MaxValue ? $"at least {least}" : $"{least} to {most}")
                    + $" values, not {count}."
            );
        }

        return rule;
    }

    private static (int Least, int Most) ValueCounts(string type) =>
        type switch
        {
            "ONE_OF_LIST" => (1, int.MaxValue),
            "BOOLEAN" => (0, 2),
            "BLANK" or "NOT_BLANK" or "TEXT_IS_EMAIL" or "TEXT_IS_URL" or "DATE_IS_VALID" => (0, 0),
            "NUMBER_BETWEEN" or "NUMBER_NOT_BETWEEN" or "DATE_BETWEEN" or "DATE_NOT_BETWEEN" => (
                2,
                2
            ),
            _ => (1, 1),
        };
}
