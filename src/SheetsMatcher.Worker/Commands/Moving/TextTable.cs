using System.Globalization;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Commands.Csv;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>A table of texts: headings, and rows as wide as these.</summary>
internal sealed record TextTable(
    IReadOnlyList<string> Headings,
    IReadOnlyList<IReadOnlyList<string>> Rows
)
{
    /// <summary>One object a row, for JSON.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Objects =>
        [
            .. Rows.Select(row =>
                (IReadOnlyDictionary<string, string>)
                    Headings
                        .Zip(row)
                        .Where(cell => cell.First.Length > 0)
                        .DistinctBy(cell => cell.First)
                        .ToDictionary(cell => cell.First, cell => cell.Second)
            ),
        ];

    public string Csv
    {
        get
        {
            using var text = new StringWriter();
            CsvText.Write(text, [Headings, .. Rows]);
            return text.ToString();
        }
    }

    /// <param name="timestamp">The heading of moments, which are written as a person reads them.</param>
    public static TextTable Of(IReadOnlyList<SheetTable> tables, string? timestamp) =>
        Of(
            tables,
            (heading, cell) =>
                timestamp is not null && Core.Applications.Headings.AreOne(heading, timestamp)
                    ? Moment(cell)
                    : $"{cell}"
        );

    /// <summary>Several tables as one: columns of the same heading are one column.</summary>
    public static TextTable Of(IReadOnlyList<SheetTable> tables, Func<string, Cell, string> text)
    {
        var sheaves = tables.Select(table => Of(table, text)).ToList();
        if (sheaves is [var only])
        {
            return only;
        }

        var headings = sheaves.SelectMany(sheaf => sheaf.Headings).Distinct().ToList();
        return new TextTable(
            headings,
            [
                .. sheaves
                    .SelectMany(sheaf => sheaf.Objects)
                    .Select(row =>
                        (IReadOnlyList<string>)
                            [.. headings.Select(heading => row.GetValueOrDefault(heading) ?? "")]
                    ),
            ]
        );
    }

    /// <summary>A date cell is a number of days; a person wants to read it.</summary>
    private static string Moment(Cell cell) =>
        cell.Number is { } days
            ? new LocalDateTime(1899, 12, 30, 0, 0)
                .PlusSeconds((long)Math.Round(days * 86400))
                .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : $"{cell}";

    private static TextTable Of(SheetTable table, Func<string, Cell, string> text) =>
        new(
            [.. table.Header.Select(cell => $"{cell}".Trim())],
            [
                .. table
                    .Rows.Skip(1)
                    .Where(row => row.Any(cell => !cell.IsEmpty))
                    .Select(row =>
                        (IReadOnlyList<string>)
                            [
                                .. table.Header.Select(
                                    (heading, at) =>
                                        at < row.Count ? text($"{heading}".Trim(), row[at]) : ""
                                ),
                            ]
                    ),
            ]
        );

    public static TextTable Of(
        IReadOnlyList<OutboxLetter> letters,
        Instant? mailSince,
        string spreadsheetId
    ) =>
        new(
            LetterColumns.All,
            [
                .. letters.Select(letter =>
                    (IReadOnlyList<string>)LetterColumns.Row(letter, mailSince, spreadsheetId)
                ),
            ]
        );
}

/// <summary>The tabs of each kind.</summary>
internal static class KindTab
{
    /// <returns>The kind's own tab first.</returns>
    /// <exception cref="WrongInputException">The tab is gone.</exception>
    public static async Task<IReadOnlyList<SheetTable>> Read(
        Program program,
        WorkerServices workshop,
        string kind,
        CancellationToken cancellation
    )
    {
        var spreadsheet = workshop.SpreadsheetOf(program);
        var tabs = await ProgramTabs.Find(program, spreadsheet, workshop.Memory, cancellation);
        var title = kind switch
        {
            Kind.Mentors => program.MentorResponsesTab,
            Kind.Mentees => program.MenteeResponsesTab,
            Kind.KeepApart => KeepApartTab.Title,
            _ => WorkerTabs.Matches.Title,
        };
        var ids = ProgramTabs.Responses(tabs.Ids, title);
        return ids.Count > 0
            ? await spreadsheet.ReadTabs(ids, cancellation)
            : throw new WrongInputException(
                $"there is no tab \"{title}\". Bring it back with Edit > Undo or File > Version history, "
                    + "or run \"sheets-matcher setup\"."
            );
    }

    /// <summary>The heading of the form's moment of answering; null in other tabs.</summary>
    public static string? TimestampOf(Program program, string kind) =>
        kind switch
        {
            Kind.Mentors => program.Mapping.Mentors.Timestamp,
            Kind.Mentees => program.Mapping.Mentees.Timestamp,
            _ => null,
        };

    public static string EmailOf(Program program, string kind) =>
        kind == Kind.Mentors
            ? program.Mapping.Mentors.EmailAddress
            : program.Mapping.Mentees.EmailAddress;
}
