using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Sheet;

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

    /// <summary>Why nothing new may be proposed, in a sentence; null when the list is known.</summary>
    public string? Held { get; init; }

    /// <summary>What is to be kept of this reading, for <see cref="KeepApartMemory"/>.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } =
        new Dictionary<string, string>();

    /// <summary>
    /// An email need not be known, since its person may apply later; a name must be that of one
    /// applicant; one that is only near is asked about and counts meanwhile. While a row or a heading
    /// cannot be understood, the list counts as it last was and as it stands now, both, and holds
    /// proposals. Entries that are gone all at once, or most of them, count until a person has
    /// answered that they are meant to be.
    /// </summary>
    /// <param name="kept">Facts of the last reading; empty when there was none.</param>
    public static KeepApartTab Read(
        SheetTable inSheet,
        Roster roster,
        IReadOnlyDictionary<string, string> kept,
        AnswerTo? answers = null
    )
    {
        var reader = new KeepApartReader(inSheet, roster, kept.Count > 0, answers);
        var rows = Enumerable.Range(1, Math.Max(0, inSheet.Rows.Count - 1)).ToList();
        var read = rows.SelectMany(reader.Read).Distinct().ToList();
        var entries = rows.Count(reader.IsEntry);
        var before = KeepApartMemory.Of(kept);
        if (reader.Problems.Count > 0)
        {
            return new KeepApartTab(
                InOrder(before.Pairs.Union(read)),
                [.. reader.Problems, .. reader.Questions]
            )
            {
                Held = $"{inSheet.Title} cannot be read in full; Problems says what to mend.",
            };
        }
        var question = before.AskAbout(entries, inSheet.Title, roster);
        var isMeant = question is null ? (bool?)null : answers?.Invoke(question) == true;
        return new KeepApartTab(
            InOrder(isMeant == false ? before.Pairs.Union(read) : read),
            [
                .. isMeant == false && question is not null
                    ? [question]
                    : Array.Empty<ApplicationProblem>(),
                .. reader.Questions,
            ]
        )
        {
            Facts =
                isMeant == false
                    ? new Dictionary<string, string>()
                    : before.Next(InOrder(read), entries, isMeant == true),
        };
    }

    /// <summary>What was kept of the tab, without a person who was erased.</summary>
    /// <param name="person">Every id of the person.</param>
    /// <param name="entries">How many rows were deleted with the person.</param>
    public static IReadOnlyDictionary<string, string> FactsWithout(
        IReadOnlyDictionary<string, string> kept,
        IReadOnlyCollection<ApplicantId> person,
        int entries
    )
    {
        var left = KeepApartMemory.Of(kept).Without(person, entries);
        return left.Next(left.Pairs, left.Entries, isRemoval: false);
    }

    private static List<PersonPair> InOrder(IEnumerable<PersonPair> pairs) =>
        [
            .. pairs
                .OrderBy(pair => pair.Mentor.Value, StringComparer.Ordinal)
                .ThenBy(pair => pair.Mentee.Value, StringComparer.Ordinal),
        ];

    private static ColumnLayout Column(string header, int widthPixels, string note) =>
        new(header, ColumnOwner.Committee, widthPixels, note, []);
}
