using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>The pair whose places a row keeps although it no longer names them.</summary>
/// <param name="Sentence">Says so, for the row's flags.</param>
public sealed record KeptPair(PersonPair Pair, string Sentence);

/// <summary>
/// A row that names somebody who cannot be found is still about the two with whom it last counted:
/// one slip in a name must not give their places to others. So it is until the row can be read, is
/// rejected, or one of the two withdraws.
/// </summary>
internal sealed class KeptPlaces(
    ApprovalMemory memory,
    Roster roster,
    string tab,
    IReadOnlySet<ApplicantId> withdrawn
)
{
    public const string FlagStart = "This row keeps the places of ";
    public const string FlagEnd = "choose Reject to free them.";

    public IReadOnlyList<MatchRow> Mark(IReadOnlyList<MatchRow> rows) => [.. rows.Select(Mark)];

    /// <summary>
    /// A ledger that is behind may yet learn from the sent mail whom a decided row was about: until
    /// then nobody is proposed anew, lest it be one of them.
    /// </summary>
    public bool MayLearn(IReadOnlyList<MatchRow> rows) =>
        memory.IsBehind
        && rows.Any(row =>
            row is { Pair: null, Keeps: null, Id: not null, Withdrawn: [] }
            && row.Decision != Decision.Reject
            && (row.Decision != Decision.Undecided || row.ShownApproved.Length > 0)
        );

    private MatchRow Mark(MatchRow row) =>
        PairOf(row) is { } pair && MentorOf(pair) is { } mentor && MenteeOf(pair) is { } mentee
            ? row with
            {
                Keeps = new(
                    pair,
                    $"{FlagStart}{Named(mentee)} and {Named(mentor)} until it names two people; "
                        + FlagEnd
                ),
                Problems = row.Problems.Count > 0 ? row.Problems : [Problem(row, mentor, mentee)],
            }
            : row;

    /// <summary>A mere proposal keeps nothing: another one takes its place.</summary>
    private PersonPair? PairOf(MatchRow row) =>
        row is { Pair: null, Id: { } id, Withdrawn: [], Decision: not Decision.Reject }
        && memory.LastPair(row) is { } pair
        && (row.Decision != Decision.Undecided || memory.WasApproved(id, pair))
            ? pair
            : null;

    private ApplicationProblem Problem(MatchRow row, Mentor mentor, Mentee mentee) =>
        new(
            tab,
            row.Row + 1,
            MatchColumns.MenteeEmail,
            $"the people of {row.Id}, {Named(mentee)} and {Named(mentor)}, who were approved",
            "a row that does not name them",
            $"Type their emails into \"{MatchColumns.MenteeEmail}\" and "
                + $"\"{MatchColumns.MentorEmail}\", or choose Reject to free their places."
        );

    private static string Named(Applicant person) => $"{person.Name} ({person.Email.Value})";

    private Mentor? MentorOf(PersonPair pair) =>
        withdrawn.Contains(pair.Mentor)
            ? null
            : roster.Mentors.FirstOrDefault(each => each.Id == pair.Mentor);

    private Mentee? MenteeOf(PersonPair pair) =>
        withdrawn.Contains(pair.Mentee)
            ? null
            : roster.Mentees.FirstOrDefault(each => each.Id == pair.Mentee);
}
