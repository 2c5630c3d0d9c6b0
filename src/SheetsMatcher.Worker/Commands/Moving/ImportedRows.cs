using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>A file's rows as rows of the tab; its headings are found as those of tabs are.</summary>
/// <param name="header">The tab's.</param>
internal sealed class ImportedRows(Program program, string kind, IReadOnlyList<Cell> header)
{
    /// <summary>
    /// Columns of a match that are taken over: what people typed, the match's name, and the day of its
    /// approval, by which letters go. The worker fills in the others itself.
    /// </summary>
    private static readonly IReadOnlySet<string> MatchColumnsTaken = WorkerTabs
        .Matches.Columns.Where(column =>
            column.Owner != ColumnOwner.Worker
            || column.Header is MatchColumns.Match or MatchColumns.Approved
        )
        .Select(column => column.Header)
        .ToHashSet();

    private readonly IReadOnlyList<string> _headings = [.. header.Select(cell => $"{cell}".Trim())];

    /// <param name="fileHeadings">Once or more often each.</param>
    /// <exception cref="WrongInputException">The tab lacks one of them.</exception>
    public void Check(IEnumerable<string> fileHeadings, string tab)
    {
        var unknown = fileHeadings
            .Distinct()
            .Where(heading => !_headings.Any(own => Headings.AreOne(own, heading)))
            .ToList();
        if (unknown.Count > 0)
        {
            throw new WrongInputException([
                .. unknown.Select(heading =>
                    $"the tab \"{tab}\" has no heading \"{heading}\". "
                    + ParseErrors.Meant(heading, _headings, "Rename or remove it in the file.")
                ),
            ]);
        }
    }

    /// <param name="known">What stands in the tab, and in others of the same form.</param>
    /// <returns>The cells of each row that is not known yet.</returns>
    public IReadOnlyList<IReadOnlyList<Cell>> New(
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows,
        IReadOnlyList<IReadOnlyDictionary<string, string>> known
    )
    {
        var keys = known.SelectMany(row => Keys(InTab(row))).ToHashSet();
        var news = new List<IReadOnlyList<Cell>>();
        foreach (var row in rows.Select(InTab))
        {
            if (keys.Contains(Keys(row)[0]))
            {
                continue;
            }

            keys.UnionWith(Keys(row));
            news.Add([.. _headings.Select(heading => Cell.Of(Taken(heading, row)))]);
        }

        return news;
    }

    /// <summary>By the tab's own headings.</summary>
    private Dictionary<string, string> InTab(IReadOnlyDictionary<string, string> row) =>
        _headings
            .Distinct()
            .ToDictionary(
                own => own,
                own =>
                    row.GetValueOrDefault(own)
                    ?? row.FirstOrDefault(cell => Headings.AreOne(own, cell.Key)).Value
                    ?? ""
            );

    private string Taken(string heading, Dictionary<string, string> row) =>
        kind != Kind.Matches || MatchColumnsTaken.Any(taken => Headings.AreOne(taken, heading))
            ? row[heading]
            : "";

    /// <summary>
    /// A match is its two people, as are those who are kept apart. A response is a person at a moment:
    /// people share an address, and who answers again, to withdraw perhaps, must not be left out. A row
    /// of a file without moments is known by the person alone.
    /// </summary>
    /// <returns>The row's own key first.</returns>
    private string[] Keys(Dictionary<string, string> row)
    {
        if (kind == Kind.Matches)
        {
            return [Key(row, MatchColumns.MenteeEmail, MatchColumns.MentorEmail)];
        }

        if (kind == Kind.KeepApart)
        {
            return [Key(row, KeepApartColumns.Person, KeepApartColumns.OtherPerson)];
        }

        FormQuestions form =
            kind == Kind.Mentors ? program.Mapping.Mentors : program.Mapping.Mentees;
        var person = Key(row, form.EmailAddress, form.FullName);
        return [$"{Key(row, form.Timestamp)}\n{person}", $"\n{person}"];
    }

    private string Key(Dictionary<string, string> row, params IEnumerable<string> columns) =>
        string.Join(
            '\n',
            columns.Select(column =>
                _headings.FirstOrDefault(own => Headings.AreOne(own, column)) is { } heading
                    ? row[heading].Trim().ToUpperInvariant()
                    : ""
            )
        );
}
