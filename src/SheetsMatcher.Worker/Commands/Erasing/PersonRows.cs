using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ledger;

namespace SheetsMatcher.Worker.Commands.Erasing;

/// <summary>A row of the spreadsheet that is about a person.</summary>
/// <param name="Row">Zero-based, as read.</param>
internal sealed record PersonRow(int SheetId, string Tab, int Row, string MadeTitle, string Key)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Tab}, row {Row + 1}");
}

/// <summary>Finds a person in the tabs: by address anywhere, by name where names stand alone.</summary>
internal sealed class PersonRows(EmailAddress person)
{
    private readonly Mention _mention = new(person);

    /// <summary>The names under which the person applied, folded.</summary>
    public static IReadOnlySet<string> NamesOf(
        EmailAddress person,
        IEnumerable<Applicant> applicants
    ) =>
        applicants
            .Where(applicant => applicant.Email == person)
            .Select(applicant => Fold(applicant.Name))
            .Where(name => name.Length > 0)
            .ToHashSet();

    /// <param name="madeTitle">The title that the tab was made with, by which the ledger knows it.</param>
    /// <param name="letters">References of the letters to or about the person.</param>
    public IEnumerable<PersonRow> In(
        SheetTable table,
        string madeTitle,
        IReadOnlySet<string> names,
        IReadOnlySet<string> letters
    )
    {
        var keyColumn = KeyColumn(table, madeTitle);
        for (var row = 1; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row].Select(cell => $"{cell}").ToList();
            if (cells.Exists(cell => IsAbout(cell, names, letters)))
            {
                var key = keyColumn is { } at ? $"{table.At(row, at)}".Trim() : "";
                yield return new PersonRow(table.SheetId, table.Title, row, madeTitle, key);
            }
        }
    }

    /// <summary>Rows whose text still holds the address or a name, in the midst of other words.</summary>
    public IEnumerable<PersonRow> StillNaming(SheetTable table, IReadOnlySet<string> names)
    {
        for (var row = 1; row < table.Rows.Count; row++)
        {
            if (
                table
                    .Rows[row]
                    .Select(cell => $"{cell}")
                    .Any(cell => _mention.IsIn(cell) || names.Any(name => Holds(cell, name)))
            )
            {
                yield return new PersonRow(table.SheetId, table.Title, row, "", "");
            }
        }
    }

    private bool IsAbout(string cell, IReadOnlySet<string> names, IReadOnlySet<string> letters) =>
        _mention.IsIn(cell) || letters.Contains(cell) || names.Contains(Fold(cell));

    private static int? KeyColumn(SheetTable table, string madeTitle)
    {
        var key = WorkerTabs.All.FirstOrDefault(tab => tab.Title == madeTitle)?.KeyHeader;
        return key is null ? null : new Headings(table.Header).Find(key);
    }

    private static bool Holds(string cell, string name) =>
        Fold(cell).Contains(name, StringComparison.Ordinal);

    private static string Fold(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
