using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Matching.Asking;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Approved pairs whom the committee keeps apart, by the tab Keep apart or by an answer in Problems.
/// One of the two words must be a mistake, so that each such approval is asked about once.
/// </summary>
internal sealed class ForbiddenApprovals(
    IReadOnlyList<PersonPair> keptApart,
    string tab,
    AnswerTo? answers
)
{
    private readonly HashSet<PersonPair> _keptApart =
    [
        .. keptApart,
        .. keptApart.Select(pair => new PersonPair(pair.Mentee, pair.Mentor)),
    ];

    private readonly List<ApplicationProblem> _questions = [];

    /// <summary>What is still to be answered.</summary>
    public IReadOnlyList<ApplicationProblem> Questions => _questions;

    public IReadOnlyList<MatchRow> Mark(IReadOnlyList<MatchRow> rows) => [.. rows.Select(Mark)];

    private MatchRow Mark(MatchRow row)
    {
        if (
            row
                is not {
                    Decision: Decision.Approve,
                    Id: { } id,
                    Mentor: { } mentor,
                    Mentee: { } mentee,
                    Doubt: null,
                    Withdrawn: []
                }
            || Who(mentor, mentee) is not { } who
        )
        {
            return row;
        }

        var question = Ask(row, id, who, $"{Named(mentee)} with {Named(mentor)}");
        var answer = answers?.Invoke(question);
        if (answer == true)
        {
            return row;
        }

        if (answer is null)
        {
            _questions.Add(question);
        }

        return row with
        {
            Conflicts =
            [
                .. row.Conflicts,
                $"{who} the two whom you approved: no letter goes to them about this match. Answer "
                    + "the question in Problems by Yes if one is to go all the same; if not, clear "
                    + "Decision.",
            ],
        };
    }

    /// <summary>What keeps the two apart, as a sentence begins; null: nothing.</summary>
    private string? Who(Mentor mentor, Mentee mentee) =>
        _keptApart.Contains(new PersonPair(mentor.Id, mentee.Id)) ? "Keep apart names"
        : IsAnswered(mentor, mentee) || IsAnswered(mentee, mentor)
            ? "An answer in Problems keeps apart"
        : null;

    private bool IsAnswered(Applicant namer, Applicant named) =>
        answers?.Invoke(QuestionText.OfAvoidance(namer, named)) == true
        || answers?.Invoke(QuestionText.OfSupervisor(namer, named)) == true;

    private ApplicationProblem Ask(MatchRow row, MatchId id, string who, string pair) =>
        new(
            tab,
            row.Row + 1,
            MatchColumns.Decision,
            "an approval of two who are not kept apart",
            $"Approve beside {pair} ({id})",
            $"{who} the two whom you approved. Are they to get their letters all the same? Answer "
                + "Yes; if not, clear Decision. Until then no letter about this match goes."
        )
        {
            Kind = ProblemKind.Question,
        };

    /// <summary>With the address, since two people may share a name.</summary>
    private static string Named(Applicant person) => $"{person.Name}, {person.Email.Value},";
}
