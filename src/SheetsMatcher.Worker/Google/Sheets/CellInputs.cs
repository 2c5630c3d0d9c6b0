using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>How cells of a kind are shown, and what input they offer.</summary>
internal static class CellInputs
{
    public static NumberFormat? FormatOf(CellKind kind) =>
        kind switch
        {
            CellKind.Date => new NumberFormat { Type = "DATE", Pattern = "yyyy-mm-dd" },
            CellKind.Time => new NumberFormat { Type = "TIME", Pattern = "hh:mm" },
            _ => null,
        };

    /// <summary>
    /// Not strict: the committee may type something else, and the worker says what it makes of it.
    /// </summary>
    /// <returns>Null where anything may be typed.</returns>
    public static DataValidationRule? Rule(CellKind kind, IReadOnlyList<string> choices) =>
        choices.Count > 0 ? Rule(OneOf(choices))
        : kind == CellKind.YesNo ? Rule(new BooleanCondition { Type = "BOOLEAN" })
        : null;

    public static IEnumerable<Request> Validation(
        CellKind kind,
        IReadOnlyList<string> choices,
        GridRange range
    ) =>
        Rule(kind, choices) is { } rule
            ?
            [
                new()
                {
                    SetDataValidation = new SetDataValidationRequest { Range = range, Rule = rule },
                },
            ]
            : [];

    private static DataValidationRule Rule(BooleanCondition condition) =>
        new()
        {
            Condition = condition,
            ShowCustomUi = true,
            Strict = false,
        };

    private static BooleanCondition OneOf(IReadOnlyList<string> choices) =>
        new()
        {
            Type = "ONE_OF_LIST",
            Values =
            [
                .. choices.Select(choice => new ConditionValue { UserEnteredValue = choice }),
            ],
        };
}
