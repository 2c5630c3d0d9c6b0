using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Assignment;
using SheetsMatcher.Core.Matching.Rules;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Who may be paired with whom, in the order of application: mentors are the columns and mentees
/// without a standing pair are the rows of the assignment problem.
/// </summary>
internal sealed class Candidates
{
    private Candidates(
        IReadOnlyList<Profile> mentors,
        IReadOnlyList<Profile> mentees,
        RuleBook rules,
        AssignmentProblem problem
    )
    {
        Mentors = mentors;
        Mentees = mentees;
        Rules = rules;
        Problem = problem;
        Conflicts = FindConflicts();
    }

    public IReadOnlyList<Profile> Mentors { get; }

    public IReadOnlyList<Profile> Mentees { get; }

    public RuleBook Rules { get; }

    public AssignmentProblem Problem { get; }

    /// <summary>Pairs of pairs in which two people would mentor each other.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; }

    public static Candidates Of(
        People people,
        LockedPairs locked,
        StandingPairs standing,
        MatchingSettings settings
    )
    {
        var mentees = people.Mentees.Where(p => !locked.Holds((Mentee)p.Applicant)).ToList();
        var rules = new RuleBook(
            settings,
            standing with
            {
                Locked = locked.Pairs,
            },
            LaterApplications.Among(people.Mentors, people.Mentees, standing.Withdrawn)
        );
        var objective = new Objective(settings, mentees.Count);
        var proposed = standing.Proposed.ToHashSet();
        var rowStarts = new int[mentees.Count + 1];
        var columns = new List<int>();
        var values = new List<long>();
        for (var row = 0; row < mentees.Count; row++)
        {
            for (var column = 0; column < people.Mentors.Count; column++)
            {
                var mentor = people.Mentors[column];
                if (rules.Allows(mentor, mentees[row]))
                {
                    var pair = new PersonPair(mentor.Applicant.Id, mentees[row].Applicant.Id);
                    var points = people.Scoring.Points(mentor, mentees[row]);
                    columns.Add(column);
                    values.Add(objective.Value(points, proposed.Contains(pair)));
                }
            }
            rowStarts[row + 1] = columns.Count;
        }
        int[] places = [.. people.Mentors.Select(p => locked.OpenPlaces((Mentor)p.Applicant))];
        var problem = new SparseProblem(places, rowStarts, [.. columns], [.. values]);
        return new Candidates(people.Mentors, mentees, rules, problem);
    }

    private List<Conflict> FindConflicts()
    {
        var rowOf = new Dictionary<ApplicantId, int>();
        for (var row = 0; row < Mentees.Count; row++)
        {
            rowOf[Mentees[row].Applicant.Id] = row;
        }
        var inBoth = new List<(int Row, int Column)>();
        for (var column = 0; column < Mentors.Count; column++)
        {
            if (rowOf.TryGetValue(Mentors[column].Applicant.Id, out var row))
            {
                inBoth.Add((row, column));
            }
        }
        return
        [
            .. from one in inBoth
            from other in inBoth
            where one.Row < other.Row
            where Problem.Allows(one.Row, other.Column)
            where Problem.Allows(other.Row, one.Column)
            select new Conflict(new Arc(one.Row, other.Column), new Arc(other.Row, one.Column)),
        ];
    }
}
