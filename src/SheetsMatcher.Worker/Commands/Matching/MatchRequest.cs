using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Commands.Csv;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>What is asked of <c>match</c>, as typed.</summary>
/// <param name="SettingsPath">Null for the built-in settings.</param>
/// <param name="Locks">Each a mentor and a mentee with a comma between them.</param>
/// <param name="KeptApart">Each two people with a comma between them, whichever is which.</param>
/// <param name="Order">Which number of a date is the day; null: as the files prove it.</param>
internal sealed record MatchRequest(
    string MentorsPath,
    string MenteesPath,
    string? SettingsPath,
    IReadOnlyList<string> Locks,
    IReadOnlyList<string> KeptApart,
    string Format,
    DateOrder? Order = null,
    BadRows BadRows = BadRows.Refuse
)
{
    public const string Lock = "--lock";
    public const string KeepApart = "--keep-apart";
    public const string DateOrder = "--date-order";
    public const string SkipBadRows = "--skip-bad-rows";

    public const string DayFirst = "day-first";
    public const string MonthFirst = "month-first";

    public const string Table = "table";
    public const string Json = "json";
    public const string Csv = "csv";

    public static readonly IReadOnlyList<string> Formats = [Table, Json, Csv];
}
