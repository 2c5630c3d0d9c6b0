namespace SheetsMatcher.Core.Applications;

/// <summary>
/// How much of a form's tab is taken in. A form is open to everybody, so that a program can fill its
/// tab; what it leaves there must not fill the memory.
/// </summary>
public static class ResponseLimits
{
    /// <summary>Rows below the header.</summary>
    public const int RowsMax = 10_000;

    /// <summary>Of the heading; what stands to the right of it is left out.</summary>
    public const int ColumnsMax = 256;

    /// <summary>Characters of one answer; what follows them is not looked at.</summary>
    public const int AnswerLengthMax = 1_000;

    /// <summary>What an answer takes besides its characters, counted in those.</summary>
    public const int CellLength = 16;

    /// <summary>
    /// Characters of all answers together, and <see cref="CellLength"/> for each; the rows below are
    /// left out.
    /// </summary>
    public const int TextLengthMax = 6_000_000;

    /// <summary>
    /// Why no letter may go while a tab holds more: who withdrew may have done so in a row that is
    /// not read. Null when every row is.
    /// </summary>
    public static string? MailHeld(IEnumerable<SheetTable> forms) =>
        forms.Where(table => table.RowsLeftOut > 0).Select(table => table.Title).ToList()
            is [_, ..] titles
            ? $"{string.Join(" and ", titles.Select(title => $"\"{title}\""))} holds more rows than "
                + "are read, and a withdrawal may stand in the others. Delete the rows that are no "
                + "applications."
            : null;

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
                "Delete the rows that are no applications. Until then no letter goes, since a "
                    + "withdrawal may stand there. If a program fills in the form, have the form ask "
                    + "for a sign-in, or close it for a while."
            )
            {
                Kind = ProblemKind.Header,
            };
}
