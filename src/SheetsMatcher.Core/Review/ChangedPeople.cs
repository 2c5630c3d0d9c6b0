using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>Why a row does not count with the people that it names.</summary>
/// <param name="Sentence">What to do about it, for the row's flags.</param>
public sealed record ChangeDoubt(Asked Asked, string Sentence);

/// <summary>
/// An approval belongs to the people to whom it was given: a row that has come to name others beside
/// Approve is asked about. So are, by one question, the rows of a look in which more than three name
/// other people at once, which is what a paste or a shift in the wrong place looks like.
/// </summary>
internal sealed class ChangedPeople(
    ApprovalMemory memory,
    Roster roster,
    string tab,
    string intakeId,
    AnswerTo? answers
)
{
    /// <summary>Rows that may change in one look without a question of them all.</summary>
    private const int AtOnceMax = 3;

    private readonly List<ApplicationProblem> _questions = [];

    /// <summary>What is still to be answered.</summary>
    public IReadOnlyList<ApplicationProblem> Questions => _questions;

    public IReadOnlyList<MatchRow> Mark(IReadOnlyList<MatchRow> rows)
    {
        var changed = rows.Where(IsChanged).ToList();
        if (changed.Count == 0)
        {
            return rows;
        }

        var fresh = changed.Where(row => memory.Of(row) is { Asked: Asked.Nothing }).ToList();
        var together = changed
            .Where(row => memory.Of(row) is { Asked: Asked.Together })
            .Concat(fresh.Count > AtOnceMax ? fresh : [])
            .ToList();
        var areMeant = together.Count > 0 && IsMeant(OfAll(together));
        var doubts = together
            .Where(_ => !areMeant)
            .Select(row => (row.Row, Marked: AsBefore(row)))
            .Concat(
                changed
                    .Except(together)
                    .Where(row => row.Decision == Decision.Approve && !IsMeant(OfOne(row)))
                    .Select(row => (row.Row, Marked: row with { Doubt = Alone(row) }))
            )
            .ToDictionary(each => each.Row, each => each.Marked);
        return [.. rows.Select(row => doubts.GetValueOrDefault(row.Row, row))];
    }

    /// <summary>
    /// A row of which nothing is known, because it is new or the ledger was lost, counts as it
    /// stands, but for an approval beside people for whom the row was not made. After a loss the
    /// letters in Outbox tell better to whom the approval was given.
    /// </summary>
    private bool IsChanged(MatchRow row) =>
        row is { Id: { } id, Pair: { } pair }
        && (
            memory.Of(row) is { } known
                ? known.Pair != pair
                : row is { Decision: Decision.Approve, LacksId: false }
                    && !(
                        memory.ShownInOutbox(id, pair)
                        ?? !row.IsOverride
                            || memory is { IsBehind: false } && memory.SeenIn(row) is not null
                    )
        );

    private bool IsMeant(ApplicationProblem question)
    {
        var answer = answers?.Invoke(question);
        if (answer is null)
        {
            _questions.Add(question);
        }

        return answer == true;
    }

    private ApplicationProblem OfOne(MatchRow row) =>
        new(
            tab,
            row.Row + 1,
            MatchColumns.Decision,
            $"an approval of {Before(row)}",
            $"Approve beside {Now(row)}",
            IsForgotten(row)
                ? $"Is {Now(row)} approved? Answer Yes. If not, clear Decision and set the people "
                    + "right; once Status has changed, you can choose Approve again. Until then no "
                    + "letter about this row goes."
                : $"Is {Now(row)} approved? Answer Yes. If not, set the people back, or clear "
                    + "Decision; once Status has changed, you can choose Approve again. Until then "
                    + "no letter about this row goes."
        )
        {
            Kind = ProblemKind.Question,
        };

    private ApplicationProblem OfAll(List<MatchRow> rows) =>
        new(
            tab,
            1,
            MatchColumns.Mentee,
            $"the people as before: {Joined(rows.Select(Before))}",
            $"other people in {rows.Count} rows: {Joined(rows.Select(Now))}",
            "Is that meant? Answer Yes, and these rows count as they stand, with their decisions. "
                + "If not, undo it with Edit > Undo or File > Version history. Until then the rows "
                + "count with the people of before, and no letter about them goes."
        )
        {
            Kind = ProblemKind.Question,
        };

    private ChangeDoubt Alone(MatchRow row) =>
        new(
            Asked.Alone,
            IsForgotten(row)
                ? "The ledger was lost, and nothing shows that Approve was for these people: no "
                    + "letter goes. Answer the question in Problems. Or clear Decision, and choose "
                    + "Approve again once Status has changed."
                : $"Approve was for {Before(row)}, and the row names other people now: no letter "
                    + "goes. Answer the question in Problems, or set the people back. Or clear "
                    + "Decision, and choose Approve again once Status has changed."
        );

    private bool IsForgotten(MatchRow row) =>
        memory.Of(row) is { } known ? known.Pair == ApprovalMemory.Unknown : memory.IsBehind;

    /// <summary>The row with the people of before, whom it keeps until somebody answers.</summary>
    private MatchRow AsBefore(MatchRow row)
    {
        if (row.Id is not { } id || memory.Of(row) is not { } known)
        {
            return row;
        }

        var isOwn = MatchIds.IsOwnPair(id, intakeId, known.Pair);
        return row with
        {
            Mentor = MentorOf(known.Pair),
            Mentee = MenteeOf(known.Pair),
            Decision = row.Decision is Decision.Undecided or Decision.Reject
                ? row.Decision
                : Decision.Hold,
            IsManual = isOwn,
            IsOverride = !isOwn && !MatchIds.IsProposalOf(id, intakeId, known.Pair),
            Doubt = new(
                Asked.Together,
                "More rows than this one came to name other people at the same time: none of them "
                    + "counts. Answer the question in Problems, or undo the change."
            ),
        };
    }

    private string Before(MatchRow row) =>
        IsForgotten(row) ? $"the people with whom {row.Id} last counted"
        : memory.Of(row) is { } known
            ? $"{Names(MentorOf(known.Pair), MenteeOf(known.Pair))} "
                + $"({row.Id}, since {LocalMinute.Text(known.Since, memory.Zone)})"
        : $"the people for whom {row.Id} was made";

    private static string Now(MatchRow row) => $"{Names(row.Mentor, row.Mentee)} ({row.Id})";

    /// <summary>With their addresses, since two people may share a name.</summary>
    private static string Names(Mentor? mentor, Mentee? mentee) =>
        $"{Name(mentee)} with {Name(mentor)}";

    private static string Name(Applicant? person) =>
        person is null
            ? "a person without an application"
            : $"{person.Name}, {person.Email.Value},";

    private Mentor? MentorOf(PersonPair pair) =>
        roster.Mentors.FirstOrDefault(each => each.Id == pair.Mentor);

    private Mentee? MenteeOf(PersonPair pair) =>
        roster.Mentees.FirstOrDefault(each => each.Id == pair.Mentee);

    private static string Joined(IEnumerable<string> each) =>
        string.Join("; ", each.Order(StringComparer.Ordinal));
}
