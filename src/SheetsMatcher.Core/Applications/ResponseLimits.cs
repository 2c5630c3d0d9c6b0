namespace SheetsMatcher.Core.Applications;

/// <summary>
/// How much of a form's tab is taken in. A form is open to everybody, so that a program can fill its
/// tab; what it leaves there must not fill the memory.
/// </summary>
public static class ResponseLimits
{
    /// <summary>Rows below the header.</summary>
    public const int RowsMax = 10_000;

    public const int ColumnsMax = 256;

    /// <summary>Characters of one answer; what follows them is not looked at.</summary>
    public const int AnswerLengthMax = 1_000;

    /// <summary>Characters of all answers together; the rows below are left out.</summary>
    public const int TextLengthMax = 8_000_000;

    /// <summary>What to tell of a tab that holds more; null when it does not.</summary>
    internal static ApplicationProblem? Exceeded(SheetTable table) =>
        table.RowsLeftOut == 0
            ? null
            : new(
                table.Title,
                table.Rows.Count + 1,
                null,
                "at most 10,000 responses with 8 million characters",
                "more, so this row and all below it are not read",
                "Delete the rows that are no applications. If a program fills in the form, have the "
                    + "form ask for a sign-in, or close it for a while."
            )
            {
                Kind = ProblemKind.Header,
            };
}
