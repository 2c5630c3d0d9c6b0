using NodaTime;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Which intake made each row of Matches. The ledger knows; after its loss the row tells: by its id,
/// which is derived from the intake and the pair, else by what it shows beside when each intake began.
/// </summary>
/// <param name="Current">The intake that runs.</param>
/// <param name="Known">The intake by the match's id, as the ledger knows it.</param>
/// <param name="Began">When the worker first looked after each intake's mail.</param>
public sealed record RowIntakes(
    string Current,
    IReadOnlyDictionary<string, string> Known,
    IReadOnlyDictionary<string, Instant> Began
)
{
    /// <summary>Stands for an intake whose id nobody knows any more.</summary>
    private const string Nameless = "?";

    private readonly List<string> _others =
    [
        .. Began
            .Where(each => each.Key != Current)
            .OrderByDescending(each => each.Value)
            .Select(each => each.Key),
    ];

    public static RowIntakes OneAlone(string intakeId) =>
        new(intakeId, new Dictionary<string, string>(), new Dictionary<string, Instant>());

    /// <summary>Keys of the rows that the ledger knows to be another intake's.</summary>
    internal HashSet<string> KnownEarlier() =>
        [.. Known.Where(made => made.Value != Current).Select(made => made.Key)];

    /// <summary>
    /// The intake of each row that the ledger does not know, by the match's id; the current one where
    /// nothing speaks against it.
    /// </summary>
    /// <param name="zone">In which the tab shows moments.</param>
    internal Dictionary<string, string> OfUnknown(IEnumerable<MatchRow> rows, DateTimeZone zone) =>
        rows.Where(row => row.Id is { } id && !Known.ContainsKey(id.Value))
            .ToDictionary(row => $"{row.Id?.Value}", row => Of(row, zone));

    private string Of(MatchRow row, DateTimeZone zone)
    {
        // What a ledger learns of a new row: nearly always, and then no id is computed.
        if (_others.Count == 0 && !IsMarkedEarlier(row))
        {
            return Current;
        }

        return _others.Prepend(Current).FirstOrDefault(intake => Made(intake, row))
            ?? (LooksEarlier(row, zone) ? _others.FirstOrDefault() ?? Nameless : Current);
    }

    private static bool IsMarkedEarlier(MatchRow row) =>
        row.ShownStatus == MatchStatus.EarlierIntake.Word();

    private static bool Made(string intakeId, MatchRow row) =>
        row is { Id: { } id, Pair: { } pair }
        && (MatchIds.IsProposalOf(id, intakeId, pair) || MatchIds.IsOwnPair(id, intakeId, pair));

    /// <summary>
    /// The worker has said so in the row, or its approval is older than the intake, or the intake has
    /// only begun in a spreadsheet that another one has used.
    /// </summary>
    private bool LooksEarlier(MatchRow row, DateTimeZone zone) =>
        IsMarkedEarlier(row)
        || (
            _others.Count > 0
            && (
                !Began.TryGetValue(Current, out var began)
                || LocalMinute.Read(row.ShownApproved, zone) < LocalMinute.Floor(began)
            )
        );
}
