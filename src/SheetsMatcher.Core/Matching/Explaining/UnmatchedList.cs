using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Matching.Explaining;

/// <summary>
/// Says of everybody without a pairing why, mentees first, in the order of application; and what
/// the committee could look for.
/// </summary>
internal sealed class UnmatchedList(People people, Candidates candidates, ConflictFreeSolution best)
{
    private readonly Crowding _crowding = new(candidates, best);

    /// <summary>Solved once, however many crowds ask what more places would bring.</summary>
    private LiveAssignment? _live;

    public IReadOnlyList<UnmatchedApplicant> People()
    {
        var mentees = new MenteeExplanation(candidates, _crowding);
        var mentors = new MentorExplanation(people, candidates, best);
        var taken = best
            .Solution.ColumnOfRow.Where(column => column != AssignmentSolution.Unassigned)
            .Select(column => candidates.MentorSlots[column].Mentor)
            .ToHashSet();
        return
        [
            .. UnmatchedRows().Select(row => OutOfPlay(candidates.Mentees[row]) ?? mentees.Of(row)),
            .. Enumerable
                .Range(0, candidates.Mentors.Count)
                .Where(mentor => !taken.Contains(mentor) && !candidates.IsLocked(mentor))
                .Select(mentor => OutOfPlay(candidates.Mentors[mentor]) ?? mentors.Of(mentor)),
        ];
    }

    /// <summary>What others are or lack does not matter; null where the application takes part.</summary>
    private UnmatchedApplicant? OutOfPlay(Profile person) =>
        person.Applicant.IsInQuestion
            ? new(
                person.Applicant,
                "A line about this person is open in Problems, so that this application takes no "
                    + "part yet.",
                "Settling that line."
            )
        : people.Doubts.Later.Before(person.Applicant)
            is { IsSettled: true, Applicant: var earlier }
            ? new(
                person.Applicant,
                "Somebody answered in Problems that this is the same person as "
                    + $"{Wording.Short(earlier.Name)} <{earlier.Email}> in {earlier.Tab}, row "
                    + $"{earlier.Row}: only that application counts.",
                "Nothing, unless the two are not one person: then answer No in Problems."
            )
        : null;

    /// <summary>What would match more people, the greatest gain first.</summary>
    public IReadOnlyList<Recruitment> Recruitment()
    {
        var rows = UnmatchedRows()
            .Where(row => OutOfPlay(candidates.Mentees[row]) is null)
            .ToLookup(row => _crowding.Problem.Arcs(row).Any());
        var crowded = rows[true]
            .GroupBy(row => string.Join(' ', _crowding.Around(row).Columns))
            .Select(Places)
            .OrderByDescending(line => line.Matches)
            .ToList();
        return rows[false].Any() ? [.. crowded, Newcomer([.. rows[false]])] : crowded;
    }

    private IEnumerable<int> UnmatchedRows() =>
        Enumerable
            .Range(0, candidates.Mentees.Count)
            .Where(row => best.Solution.ColumnOfRow[row] == AssignmentSolution.Unassigned);

    private Recruitment Places(IEnumerable<int> rows)
    {
        var waiting = rows.ToList();
        var crowd = _crowding.Around(waiting[0]);
        var mentors = _crowding.MentorsOf(crowd);
        var gain = GainWith(crowd, waiting.Count);
        var names = Wording.List([.. mentors.Select(mentor => mentor.Name)], "or");
        var one = $"One more open place with {(mentors.Count == 1 ? names : $"any of {names}")}";
        return new Recruitment(
            mentors,
            Mentees(waiting),
            gain,
            waiting.Count == 1
                ? $"{one} would match 1 more: {Names(waiting)}."
                : $"{one} would match 1 of {waiting.Count} who wait for it: {Names(waiting)}. "
                    + $"Enough places there would match {gain}."
        );
    }

    private Recruitment Newcomer(IReadOnlyList<int> waiting) =>
        new(
            [],
            Mentees(waiting),
            waiting.Count,
            waiting.Count == 1
                ? $"A new mentor for {Names(waiting)}: nobody who applied is eligible."
                : $"New mentors for {Names(waiting)}: nobody who applied is eligible."
        );

    /// <summary>How many more are matched when these columns have so many more places each.</summary>
    private int GainWith(Competition crowd, int places)
    {
        var problem = _crowding.Problem;
        var live = _live ??= LiveAssignment.Of(problem);
        var before = live.Solution().Shares.Count;
        foreach (var column in crowd.Columns)
        {
            live.SetCapacity(column, problem.Capacity(column) + places);
        }
        var matched = live.Solution().Shares.Count;
        foreach (var column in crowd.Columns)
        {
            live.SetCapacity(column, problem.Capacity(column));
        }
        return matched - before;
    }

    private List<Mentee> Mentees(IEnumerable<int> rows) =>
        [.. rows.Select(row => (Mentee)candidates.Mentees[row].Applicant)];

    private string Names(IEnumerable<int> rows) =>
        Wording.List([.. Mentees(rows).Select(mentee => mentee.Name)]);
}
