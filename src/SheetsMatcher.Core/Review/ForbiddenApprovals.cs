using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Matching.Asking;
using SheetsMatcher.Core.Matching.Rules;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Approved pairs whom the committee keeps apart, by the tab Keep apart or by an answer in Problems.
/// One of the two words must be a mistake, so that each such approval is asked about once. So are
/// those that have come to break a rule since.
/// </summary>
internal sealed class ForbiddenApprovals(
    IReadOnlyList<PersonPair> keptApart,
    string tab,
    AnswerTo? answers,
    BrokenApprovals broken
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

    public IReadOnlyList<MatchRow> Mark(IReadOnlyList<MatchRow> rows)
    {
        broken.Look(rows.Where(IsApproval));
        return [.. rows.Select(row => IsApproval(row) ? Mark(row) : row)];
    }

    private static bool IsApproval(MatchRow row) =>
        row
            is {
                Decision: Decision.Approve,
                Id: not null,
                Pair: not null,
                Doubt: null,
                Withdrawn: []
            };

    private MatchRow Mark(MatchRow row)
    {
        if (row is not { Mentor: { } mentor, Mentee: { } mentee })
        {
            return row;
        }

        var who = Who(mentor, mentee);
        var rules = broken.Since(row).Where(rule => who is null || rule.Rule != BossRule.RuleName);
        return row with
        {
            AcceptedRules = broken.Accepted(row),
            Conflicts =
            [
                .. row.Conflicts,
                .. who is not null && !IsMeant(OfTwo(row, who)) ? [Sentence(who)] : NoSentences,
                .. rules
                    .Where(rule => !IsMeant(OfRule(row, rule)))
                    .Select(BrokenApprovals.Sentence),
                .. broken.Open(row),
            ],
        };
    }

    private bool IsMeant(ApplicationProblem question)
    {
        var answer = answers?.Invoke(question);
        if (answer is null)
        {
            _questions.Add(question);
        }

        return answer == true;
    }

    private static readonly string[] NoSentences = [];

    private static string Sentence(string who) =>
        $"{who} the two whom you approved: no letter goes to them about this match. Answer the "
        + "question in Problems by Yes if one is to go all the same; if not, clear Decision.";

    /// <summary>What keeps the two apart, as a sentence begins; null: nothing.</summary>
    private string? Who(Mentor mentor, Mentee mentee) =>
        _keptApart.Contains(new PersonPair(mentor.Id, mentee.Id)) ? "Keep apart names"
        : IsAnswered(mentor, mentee) || IsAnswered(mentee, mentor)
            ? "An answer in Problems keeps apart"
        : null;

    private bool IsAnswered(Applicant namer, Applicant named) =>
        answers?.Invoke(QuestionText.OfAvoidance(namer, named)) == true
        || answers?.Invoke(QuestionText.OfSupervisor(namer, named)) == true;

    private ApplicationProblem OfTwo(MatchRow row, string who) =>
        Ask(
            row,
            "an approval of two who are not kept apart",
            $"Approve beside {Named(row.Mentee)} with {Named(row.Mentor)} ({row.Id})",
            $"{who} the two whom you approved."
        );

    private ApplicationProblem OfRule(MatchRow row, BrokenProtection rule) =>
        Ask(
            row,
            $"an approval that keeps the rule {rule.Rule}",
            $"Approve beside {Named(row.Mentee)} with {Named(row.Mentor)} ({row.Id}), who break it",
            $"Since you approved the two: {rule.Sentence}"
        );

    private ApplicationProblem Ask(MatchRow row, string expected, string found, string why) =>
        new(
            tab,
            row.Row + 1,
            MatchColumns.Decision,
            expected,
            found,
            $"{why} Are they to get their letters all the same? Answer Yes; if not, clear Decision. "
                + "Until then no letter about this match goes."
        )
        {
            Kind = ProblemKind.Question,
        };

    /// <summary>With the address, since two people may share a name.</summary>
    private static string Named(Applicant? person) => $"{person?.Name}, {person?.Email.Value},";
}
