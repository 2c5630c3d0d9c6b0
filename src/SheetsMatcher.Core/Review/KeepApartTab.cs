using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// The committee's own list of people who must not be paired. The worker reads it in every round
/// and never writes there.
/// </summary>
/// <param name="Pairs">In the order of ids, so that sorting the tab changes nothing.</param>
/// <param name="Problems">What a person has to mend, in the sheet's language.</param>
public sealed record KeepApartTab(
    IReadOnlyList<PersonPair> Pairs,
    IReadOnlyList<ApplicationProblem> Problems
)
{
    public const string Title = "Keep apart";

    /// <summary>What a spreadsheet says that has no such tab: nobody is kept apart.</summary>
    public static readonly KeepApartTab None = new([], []);

    public static readonly IReadOnlyList<ColumnLayout> Columns =
    [
        Column(
            KeepApartColumns.Person,
            240,
            "Yours: an email, or a name that only one person has."
        ),
        Column(KeepApartColumns.OtherPerson, 240, "Yours: who must never be paired with them."),
        Column(KeepApartColumns.Why, 320, "Yours: the worker does not read this column."),
    ];

    /// <summary>
    /// An email need not be known, since its person may apply later; a name must be that of one
    /// applicant. What cannot be understood keeps nobody apart and is told.
    /// </summary>
    public static KeepApartTab Read(SheetTable inSheet, Roster roster)
    {
        var reader = new KeepApartReader(inSheet, roster);
        var rows = Enumerable.Range(1, Math.Max(0, inSheet.Rows.Count - 1)).Select(reader.Read);
        var pairs = rows.OfType<PersonPair>()
            .Distinct()
            .OrderBy(pair => pair.Mentor.Value, StringComparer.Ordinal)
            .ThenBy(pair => pair.Mentee.Value, StringComparer.Ordinal)
            .ToList();
        return new KeepApartTab(pairs, reader.Problems);
    }

    private static ColumnLayout Column(string header, int widthPixels, string note) =>
        new(header, ColumnOwner.Committee, widthPixels, note, []);
}
