using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Assignment;
using SheetsMatcher.Core.Matching.Crowds;
using SheetsMatcher.Core.Matching.Rules;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Who may be paired with whom, in the order of application: mentees without a standing pair are
/// the rows of the assignment problem, the mentors' open places its columns.
/// </summary>
internal sealed class Candidates
{
    /// <summary>In a smaller crowd looking for people who are alike takes longer than solving.</summary>
    private const long ClassedCellsMin = 40_000;

    private readonly LockedPairs _locked;
    private readonly ProblemClasses? _classes;
    private readonly bool _areFirstSeatsApart;
    private readonly int[] _open;

    public Candidates(
        People people,
        LockedPairs locked,
        StandingPairs standing,
        MatchingSettings settings
    )
    {
        _locked = locked;
        _areFirstSeatsApart = settings.OneMenteeEach;
        Mentors = people.Mentors;
        var mentees = people.Mentees;
        Rules = new RuleBook(settings, standing with { Locked = locked.Pairs }, people.Doubts);
        _open =
        [
            .. Enumerable
                .Range(0, mentees.Count)
                .Where(mentee => !locked.Holds((Mentee)mentees[mentee].Applicant)),
        ];
        Mentees = [.. _open.Select(mentee => mentees[mentee])];
        MentorSlots = SeatsBeside(mentor => locked.CountOf((Mentor)Mentors[mentor].Applicant));
        var alike =
            (long)mentees.Count * MentorSlots.Count >= ClassedCellsMin
                ? PeopleClasses.Of(Mentors, mentees, Rules, people.Scoring)
                : null;
        var points = ScoreMatrix.Of(Mentors, mentees, Rules, people.Scoring, alike?.MenteeClass);
        Values = new PairValues(points, mentees, Mentors, standing, settings);
        Problem = AtLeast(0);
        if (alike is not null)
        {
            _classes = Alike(_open);
            var ofAll = Alike(Enumerable.Range(0, mentees.Count));
            ClassesOfAll = ofAll.Pay ? ofAll : null;

            ProblemClasses Alike(IEnumerable<int> places) =>
                AlikePeople.Of(
                    alike,
                    places.Select(mentee => (mentee, mentees[mentee].Applicant.Id)),
                    MentorSlots,
                    standing
                );
        }
        Conflicts = FindConflicts();
    }

    public IReadOnlyList<Profile> Mentors { get; }

    /// <summary>The rows: mentees without a standing pair.</summary>
    public IReadOnlyList<Profile> Mentees { get; }

    public RuleBook Rules { get; }

    public PairValues Values { get; }

    public MentorSlots MentorSlots { get; }

    /// <summary>
    /// Who is alike when all mentees are rows, also those with a standing pair; null where that
    /// does not help.
    /// </summary>
    public ProblemClasses? ClassesOfAll { get; }

    /// <summary>Whether mentees who are alike have one row of points.</summary>
    public bool AreRowsShared => _classes is not null;

    /// <summary>Every allowed pair with its full value.</summary>
    public DenseProblem Problem { get; }

    /// <summary>Pairs of arcs by which two people would mentor each other.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; }

    /// <summary>The problem without the pairs of fewer points.</summary>
    public DenseProblem AtLeast(int floor, bool countsOnly = false) =>
        Values.Problem(_open, Ones(_open.Length), MentorSlots, floor, countsOnly);

    /// <summary>All points that occur, ascending.</summary>
    public IReadOnlyList<int> Levels() => Values.Levels(_open);

    /// <summary>The best for one of these problems, or for one with some arcs less.</summary>
    public AssignmentSolution Solve(AssignmentProblem problem) =>
        FittingForm.Solve(problem, _classes);

    public Profile MentorAt(int column) => Mentors[MentorSlots[column].Mentor];

    /// <summary>The points of a pair by themselves.</summary>
    public int Points(int row, int column) =>
        Values.Points(_open[row], MentorSlots[column].Mentor) ?? 0;

    /// <summary>What is open when each mentor has so many standing pairs.</summary>
    public MentorSlots SeatsBeside(Func<int, int> takenByMentor) =>
        new(
            [.. Mentors.Select(mentor => ((Mentor)mentor.Applicant).Capacity)],
            [.. Enumerable.Range(0, Mentors.Count).Select(takenByMentor)],
            _areFirstSeatsApart
        );

    public bool IsLocked(int mentor) => _locked.Holds((Mentor)Mentors[mentor].Applicant);

    private static int[] Ones(int count) => [.. Enumerable.Repeat(1, count)];

    private List<Conflict> FindConflicts()
    {
        var rowOf = new Dictionary<ApplicantId, int>();
        for (var row = 0; row < Mentees.Count; row++)
        {
            rowOf[Mentees[row].Applicant.Id] = row;
        }
        var inBoth = new List<(int Row, int Mentor)>();
        for (var mentor = 0; mentor < Mentors.Count; mentor++)
        {
            if (rowOf.TryGetValue(Mentors[mentor].Applicant.Id, out var row))
            {
                inBoth.Add((row, mentor));
            }
        }
        return
        [
            .. from one in inBoth
            from other in inBoth
            where one.Row < other.Row
            from there in MentorSlots.ColumnsOf(other.Mentor)
            where Problem.Allows(one.Row, there)
            from here in MentorSlots.ColumnsOf(one.Mentor)
            where Problem.Allows(other.Row, here)
            select new Conflict(new Arc(one.Row, there), new Arc(other.Row, here)),
        ];
    }
}
