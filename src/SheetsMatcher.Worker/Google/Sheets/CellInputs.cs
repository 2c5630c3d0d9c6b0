using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Core.Review;

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
    /// A checkbox is strict by nature.
    /// </summary>
    public static IEnumerable<Request> Validation(
        CellKind kind,
        IReadOnlyList<string> choices,
        GridRange range
    ) =>
        choices.Count > 0 ? [Validation(range, OneOf(choices))]
        : kind == CellKind.YesNo ? [Validation(range, new BooleanCondition { Type = "BOOLEAN" })]
        : [];

    private static BooleanCondition OneOf(IReadOnlyList<string> choices) =>
        new()
        {
            Type = "ONE_OF_LIST",
            Values =
            [
                .. choices.Select(choice => new ConditionValue { UserEnteredValue = choice }),
            ],
        };

    private static Request Validation(GridRange range, BooleanCondition condition) =>
        new()
        {
            SetDataValidation = new SetDataValidationRequest
            {
                Range = range,
                Rule = new DataValidationRule
                {
                    Condition = condition,
                    ShowCustomUi = true,
                    Strict = false,
                },
            },
        };
}
