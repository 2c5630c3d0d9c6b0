using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Commands.Erasing;

/// <summary>A row of the spreadsheet that is about a person.</summary>
/// <param name="Row">Zero-based, as read.</param>
internal sealed record PersonRow(int SheetId, string Tab, int Row, string MadeTitle, string Key)
{
    /// <summary>The cells by which the row was found.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Tab}, row {Row + 1}");
}

/// <summary>
/// Finds a person's own rows: a response by its address, a row of the worker's tabs by the columns that
/// say whom it is about. A row that only mentions the person, as another's supervisor, is that
/// other's.
/// </summary>
/// <param name="names">Names under which this person alone applied.</param>
internal sealed class PersonRows(
    PersonTraces person,
    FormMapping mapping,
    IReadOnlyCollection<string> names
)
{
    private static readonly Dictionary<string, string[]> _whom = new()
    {
        [WorkerTabs.Matches.Title] =
        [
            MatchColumns.Mentee,
            MatchColumns.MenteeEmail,
            MatchColumns.Mentor,
            MatchColumns.MentorEmail,
        ],
        [WorkerTabs.Unmatched.Title] =
        [
            UnmatchedColumns.Applicant,
            UnmatchedColumns.Name,
            UnmatchedColumns.Email,
        ],
        [WorkerTabs.Outbox.Title] = [OutboxColumns.Ref, OutboxColumns.To, OutboxColumns.Match],
        [KeepApartTab.Title] = [KeepApartColumns.Person, KeepApartColumns.OtherPerson],
    };

    private readonly PersonMatcher _mention = new(person, names);
    private readonly HashSet<string> _names = [.. names.Select(Fold)];

    /// <exception cref="WrongInputException">
    /// The ledger's rows of this tab cannot be told: what it knows of the person would stay there.
    /// </exception>
    public static void CheckKeys(SheetTable table, string madeTitle)
    {
        if (
            table.Rows.Count > 1
            && KeyHeader(madeTitle) is { } key
            && KeyColumn(table, madeTitle) is null
        )
        {
            var found = new Headings(table.Header).Where(key).Count;
            throw new WrongInputException(
                $"erase: the tab \"{table.Title}\" has the heading \"{key}\" "
                    + $"{(found == 0 ? "nowhere" : "more than once")} in row 1, so that its rows cannot "
                    + "be found in the ledger. Mend the heading and try again. Nothing was erased."
            );
        }
    }

    /// <summary>The person's responses.</summary>
    public IEnumerable<PersonRow> InForm(SheetTable table, string madeTitle)
    {
        var addresses = AddressColumns(table);
        return Rows(
            table,
            madeTitle,
            (cell, column) => addresses.Contains(column) && IsAddress(cell)
        );
    }

    /// <param name="madeTitle">The title that the tab was made with, by which the ledger knows it.</param>
    /// <param name="marks">References of the letters, and ids of the matches, that are the person's.</param>
    public IEnumerable<PersonRow> InOwnTab(
        SheetTable table,
        string madeTitle,
        IReadOnlySet<string> marks
    )
    {
        var whom = _whom.GetValueOrDefault(madeTitle);
        var columns = Enumerable
            .Range(0, table.Header.Count)
            .Where(column =>
                whom?.Any(heading => Headings.AreOne(heading, $"{table.Header[column]}")) != false
            )
            .ToHashSet();
        return Rows(
            table,
            madeTitle,
            (cell, column) =>
                columns.Contains(column)
                && (_mention.IsIn(cell) || marks.Contains(cell) || _names.Contains(Fold(cell)))
        );
    }

    /// <summary>Rows whose text still holds the address or a name, in the midst of other words.</summary>
    public IEnumerable<PersonRow> StillNaming(SheetTable table, string madeTitle = "") =>
        Rows(
            table,
            madeTitle,
            (cell, _) =>
                _mention.IsIn(cell) || _mention.IsNamedIn(cell) || _names.Contains(Fold(cell))
        );

    private static IEnumerable<PersonRow> Rows(
        SheetTable table,
        string madeTitle,
        Func<string, int, bool> isAbout
    )
    {
        var keyColumn = KeyColumn(table, madeTitle);
        for (var row = 1; row < table.Rows.Count; row++)
        {
            var about = table
                .Rows[row]
                .Select((cell, column) => (Text: $"{cell}", Column: column))
                .Where(cell => isAbout(cell.Text, cell.Column))
                .Select(cell => cell.Text)
                .ToList();
            if (about.Count > 0)
            {
                var key = keyColumn is { } at ? $"{table.At(row, at)}".Trim() : "";
                yield return new PersonRow(table.SheetId, table.Title, row, madeTitle, key)
                {
                    Cells = about,
                };
            }
        }
    }

    /// <summary>
    /// The column with that question; where it is worded otherwise, any but those that ask for other
    /// people.
    /// </summary>
    private HashSet<int> AddressColumns(SheetTable table)
    {
        FormQuestions[] forms = [mapping.Mentors, mapping.Mentees];
        var own = forms.Select(form => Fold(form.EmailAddress)).ToHashSet();
        var others = forms
            .SelectMany(form => new[] { form.Supervisor, form.PreferredPerson })
            .Select(Fold)
            .ToHashSet();
        var headings = table.Header.Select(cell => Fold($"{cell}")).ToList();
        var found = Where(own.Contains);
        return found.Count > 0 ? found : Where(heading => !others.Contains(heading));

        HashSet<int> Where(Func<string, bool> isWanted) =>
            [.. Enumerable.Range(0, headings.Count).Where(at => isWanted(headings[at]))];
    }

    private bool IsAddress(string cell) =>
        EmailAddress.TryParse(cell, out var address) && person.Has(address);

    private static int? KeyColumn(SheetTable table, string madeTitle) =>
        KeyHeader(madeTitle) is { } key ? new Headings(table.Header).Find(key) : null;

    private static string? KeyHeader(string madeTitle) =>
        WorkerTabs.All.FirstOrDefault(tab => tab.Title == madeTitle)?.KeyHeader;

    public static string Fold(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
