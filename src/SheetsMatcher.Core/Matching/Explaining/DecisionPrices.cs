using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Matching.Explaining;

/// <summary>
/// What standing pairs cost: the best without one of them, less the best beside it and what the
/// pair counts itself. One state holds everybody; leaving a pair free is one mentee more and one
/// place more in it. Fairness and the ban on mutual pairs are left aside on both sides.
/// </summary>
internal sealed class DecisionPrices
{
    private readonly People _people;
    private readonly LockedPairs _locked;
    private readonly Candidates _candidates;
    private readonly Dictionary<ApplicantId, int> _mentorOf = [];
    private readonly Dictionary<ApplicantId, int> _menteeOf = [];
    private readonly LiveAssignment? _live;

    /// <summary>The best beside all standing pairs, which every price is taken against.</summary>
    private readonly (int Matches, int Points) _beside;
    private readonly Seats _seats;

    public DecisionPrices(People people, LockedPairs locked, Candidates candidates)
    {
        _people = people;
        _locked = locked;
        _candidates = candidates;
        _seats = candidates.Seats;
        if (locked.Pairs.Count == 0)
        {
            return;
        }
        for (var mentor = 0; mentor < people.Mentors.Count; mentor++)
        {
            _mentorOf.Add(people.Mentors[mentor].Applicant.Id, mentor);
        }
        for (var mentee = 0; mentee < people.Mentees.Count; mentee++)
        {
            _menteeOf.Add(people.Mentees[mentee].Applicant.Id, mentee);
        }
        _live = LiveAssignment.Of(
            candidates.Values.Problem(
                [.. Enumerable.Range(0, people.Mentees.Count)],
                [.. people.Mentees.Select(m => locked.Holds((Mentee)m.Applicant) ? 0 : 1)],
                _seats
            )
        );
        _beside = Told(_live);
    }

    public DecisionPrice Of(PersonPair pair)
    {
        var live = Live();
        var (mentor, mentee) = (_mentorOf[pair.Mentor], _menteeOf[pair.Mentee]);
        var standing = CountOf(mentor);
        Set(live, mentor, _candidates.SeatsBeside(m => m == mentor ? standing - 1 : CountOf(m)));
        var isFreed = _locked.CountOf((Mentee)_people.Mentees[mentee].Applicant) == 1;
        live.SetSupply(mentee, isFreed ? 1 : 0);
        var free = Told(live);
        live.SetSupply(mentee, 0);
        Set(live, mentor, _seats);
        return new DecisionPrice(
            free.Matches - _beside.Matches - (isFreed ? 1 : 0),
            free.Points - _beside.Points - Points(mentor, mentee)
        );
    }

    /// <summary>All of them together against none of them; nothing where there are none.</summary>
    public DecisionPrice OfAll()
    {
        if (_live is null)
        {
            return default;
        }
        var seats = _candidates.SeatsBeside(_ => 0);
        var everybody = Enumerable.Repeat(1, _people.Mentees.Count).ToArray();
        var free = Told(
            LiveAssignment.Of(
                _candidates.Values.Problem(
                    [.. Enumerable.Range(0, everybody.Length)],
                    everybody,
                    seats
                )
            )
        );
        var held = _locked.Pairs.Select(pair => pair.Mentee).Distinct().Count();
        var points = _locked.Pairs.Sum(pair =>
            Points(_mentorOf[pair.Mentor], _menteeOf[pair.Mentee])
        );
        return new DecisionPrice(
            free.Matches - _beside.Matches - held,
            free.Points - _beside.Points - points
        );
    }

    private LiveAssignment Live() =>
        _live ?? throw new InvalidOperationException("There are no standing pairs.");

    private int CountOf(int mentor) => _locked.CountOf((Mentor)_people.Mentors[mentor].Applicant);

    private int Points(int mentor, int mentee) =>
        _people.Scoring.Points(_people.Mentors[mentor], _people.Mentees[mentee]);

    private static void Set(LiveAssignment live, int mentor, Seats seats)
    {
        foreach (var column in seats.ColumnsOf(mentor))
        {
            live.SetCapacity(column, seats[column].Places);
        }
    }

    private (int Matches, int Points) Told(LiveAssignment live)
    {
        var shares = live.Solution().Shares;
        return (
            shares.Count,
            shares.Sum(share =>
                _candidates.Values.Points(share.Row, _seats[share.Column].Mentor) ?? 0
            )
        );
    }
}
