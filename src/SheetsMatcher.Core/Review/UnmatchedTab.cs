using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>What the worker wants in the Unmatched tab.</summary>
public static class UnmatchedTab
{
    public const string Waiting = "Waiting";
    public const string MatchedMeanwhile = "Matched meanwhile";
    public const string Withdrawn = "Withdrawn";

    public static readonly IReadOnlyList<string> StatusWords =
    [
        Waiting,
        MatchedMeanwhile,
        Withdrawn,
    ];

    private const string MentorRole = "mentor";
    private const string MenteeRole = "mentee";

    /// <summary>
    /// A row for everyone who is unmatched, and a last status for everyone who stands in the tab
    /// and no longer is: matched, or else gone from the applicants.
    /// </summary>
    public static IReadOnlyList<WorkerRow> Rows(
        MatchingOutcome outcome,
        SheetTable inSheet,
        Func<Applicant, string>? link = null
    )
    {
        var waiting = outcome.Unmatched.Select(each => Row(each, link)).ToList();
        var waitingKeys = waiting.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var matchedKeys = outcome
            .Pairings.SelectMany(pairing => new[] { Key(pairing.Mentor), Key(pairing.Mentee) })
            .ToHashSet(StringComparer.Ordinal);
        var former = TabKeys
            .Of(WorkerTabs.Unmatched, inSheet)
            .Where(key => IsKey(key) && !waitingKeys.Contains(key))
            .Select(key =>
                TabKeys.StatusOnly(key, matchedKeys.Contains(key) ? MatchedMeanwhile : Withdrawn)
            );
        return [.. waiting, .. former];
    }

    private static WorkerRow Row(UnmatchedApplicant unmatched, Func<Applicant, string>? link) =>
        new(
            Key(unmatched.Applicant),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [UnmatchedColumns.Name] = unmatched.Applicant.Name,
                [UnmatchedColumns.Email] = unmatched.Applicant.Email.Value,
                [UnmatchedColumns.Role] = Role(unmatched.Applicant),
                [UnmatchedColumns.Status] = Waiting,
                [UnmatchedColumns.Reason] = unmatched.Reason,
                [UnmatchedColumns.WouldChange] = unmatched.WouldChange,
                [UnmatchedColumns.Link] = link?.Invoke(unmatched.Applicant) ?? "",
            }
        );

    /// <summary>One person may apply in both roles and then has two rows.</summary>
    private static string Key(Applicant applicant) => $"{applicant.Id} {Role(applicant)}";

    private static string Role(Applicant applicant) =>
        applicant is Mentor ? MentorRole : MenteeRole;

    /// <summary>A row of the committee's own has another text there and is left alone.</summary>
    private static bool IsKey(string text) =>
        text.StartsWith("P-", StringComparison.Ordinal)
        && text.Split(' ') is [_, MentorRole or MenteeRole];
}
