using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>What the committee has decided, read from the Matches tab.</summary>
/// <param name="Rows">Every row that is a match, in the order of the sheet.</param>
/// <param name="Standing">What the matchmaker must respect.</param>
/// <param name="Approved">The matches that may be mailed, by match id.</param>
/// <param name="Problems">What a person has to mend, in the sheet's language.</param>
/// <param name="Frozen">
/// Why the tab cannot be read without doubt; everything else is empty then, and neither the
/// matchmaker nor the mail may run. Null as a rule.
/// </param>
public sealed record CommitteeView(
    IReadOnlyList<MatchRow> Rows,
    StandingPairs Standing,
    IReadOnlyList<Approval> Approved,
    IReadOnlyList<ApplicationProblem> Problems,
    Reconciliation.Frozen? Frozen
)
{
    /// <param name="intakeId">Match ids are derived from it: see <see cref="MatchIds"/>.</param>
    public static CommitteeView Read(
        SheetTable matches,
        MergeBase lastWritten,
        Roster roster,
        string intakeId
    ) => throw new NotSupportedException();
}
