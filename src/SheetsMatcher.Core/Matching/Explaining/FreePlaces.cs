using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Matching.Explaining;

/// <summary>
/// The best among all mentees of an intake while some of them, and some places, are taken out and
/// put back. Standing proposals count no more than other pairs. Who answers alike is one row or one
/// column of it where that leaves far fewer.
/// </summary>
internal sealed class FreePlaces
{
    private readonly Candidates _candidates;
    private readonly MentorSlots _seats;
    private readonly ProblemClasses? _classes;
    private readonly int[] _menteeOf;
    private readonly int[] _mentorOf;
    private readonly int[] _supplies;
    private readonly int[] _capacities;
    private readonly LiveAssignment _live;

    public FreePlaces(Candidates candidates, MentorSlots seats, int[] supplies)
    {
        _candidates = candidates;
        _seats = seats;
        var problem = candidates.Values.Problem(
            [.. Enumerable.Range(0, supplies.Length)],
            supplies,
            seats,
            keepsProposals: false
        );
        _classes = candidates.ClassesOfAll;
        var solved = _classes is null ? problem : new ClassedProblem(problem, _classes).Problem;
        _menteeOf = First(solved.RowCount, supplies.Length, RowOf);
        _mentorOf = First(solved.ColumnCount, seats.Count, ColumnOf);
        _supplies = [.. Enumerable.Range(0, solved.RowCount).Select(solved.Supply)];
        _capacities = [.. Enumerable.Range(0, solved.ColumnCount).Select(solved.Capacity)];
        _live = LiveAssignment.Of(solved);
    }

    /// <summary>How many are matched, with how many points in all.</summary>
    public (int Matches, int Points) Told()
    {
        var shares = _live.Solution().Shares;
        return (
            shares.Sum(share => share.Count),
            shares.Sum(share =>
                share.Count
                * (
                    _candidates.Values.Points(
                        _menteeOf[share.Row],
                        _seats[_mentorOf[share.Column]].Mentor
                    ) ?? 0
                )
            )
        );
    }

    /// <param name="more">1 to let one more in, -1 to take it out again.</param>
    public void AddMentee(int mentee, int more)
    {
        var row = RowOf(mentee);
        _supplies[row] += more;
        _live.SetSupply(row, _supplies[row]);
    }

    /// <summary>Gives one of the seats so many places more, or less.</summary>
    public void AddPlaces(int seat, int more)
    {
        if (more != 0)
        {
            var column = ColumnOf(seat);
            _capacities[column] += more;
            _live.SetCapacity(column, _capacities[column]);
        }
    }

    private int RowOf(int mentee) => _classes is null ? mentee : _classes.OfRow[mentee];

    private int ColumnOf(int seat) => _classes is null ? seat : _classes.OfColumn[seat];

    private static int[] First(int count, int memberCount, Func<int, int> of)
    {
        var first = new int[count];
        for (var member = memberCount - 1; member >= 0; member--)
        {
            first[of(member)] = member;
        }
        return first;
    }
}
