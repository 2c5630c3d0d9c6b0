using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>People whom the committee withdrew by a decision in any row of theirs.</summary>
internal sealed class WithdrawnByCommittee
{
    private WithdrawnByCommittee(IReadOnlySet<ApplicantId> ids) => Ids = ids;

    public IReadOnlySet<ApplicantId> Ids { get; }

    public static WithdrawnByCommittee In(IReadOnlyList<MatchRow> rows) =>
        new(rows.Select(Named).OfType<ApplicantId>().ToHashSet());

    /// <summary>Says so in every row that names one of them.</summary>
    public IReadOnlyList<MatchRow> Mark(IReadOnlyList<MatchRow> rows) =>
        Ids.Count == 0
            ? rows
            :
            [
                .. rows.Select(row =>
                    row with
                    {
                        Withdrawn = [.. row.Withdrawn, .. Name(row.Mentor), .. Name(row.Mentee)],
                    }
                ),
            ];

    private static ApplicantId? Named(MatchRow row) =>
        row switch
        {
            { Decision: Decision.WithdrawMentor, Mentor: { } mentor } => mentor.Id,
            { Decision: Decision.WithdrawMentee, Mentee: { } mentee } => mentee.Id,
            _ => null,
        };

    private IEnumerable<string> Name(Applicant? person) =>
        person is not null && Ids.Contains(person.Id) ? [person.Name] : [];
}
