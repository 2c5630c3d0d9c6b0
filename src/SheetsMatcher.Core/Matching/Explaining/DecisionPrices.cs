using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Explaining;

/// <summary>
/// What pairs cost that a person chose: the best without one of them, less the best beside it and what the
/// pair counts itself. One state holds everybody; leaving a pair free is one mentee more and one
/// place more in it. Fairness, the ban on mutual pairs and standing proposals are left aside on
/// both sides.
/// </summary>
internal sealed class DecisionPrices
{
    private readonly People _people;
    private readonly LockedPairs _locked;
    private readonly Candidates _candidates;
    private readonly Dictionary<ApplicantId, int> _mentorOf = [];
    private readonly Dictionary<ApplicantId, int> _menteeOf = [];
    private readonly FreePlaces? _free;

    /// <summary>The best beside all standing pairs, which every price is taken against.</summary>
    private readonly (int Matches, int Points) _beside;
    private readonly MentorSlots _seats;

    public DecisionPrices(People people, LockedPairs locked, Candidates candidates)
    {
        _people = people;
        _locked = locked;
        _candidates = candidates;
        _seats = candidates.MentorSlots;
        if (locked.Chosen.Count == 0)
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
        _free = new FreePlaces(
            candidates,
            _seats,
            [.. people.Mentees.Select(m => locked.Holds((Mentee)m.Applicant) ? 0 : 1)]
        );
        _beside = _free.Told();
    }

    /// <summary>Null for a pair that the matchmaker itself proposed.</summary>
    public DecisionPrice? Of(PersonPair pair)
    {
        if (_free is not { } free || !_locked.Chosen.Contains(pair))
        {
            return null;
        }
        var (mentor, mentee) = (_mentorOf[pair.Mentor], _menteeOf[pair.Mentee]);
        var standing = CountOf(mentor);
        var without = _candidates.SeatsBeside(m => m == mentor ? standing - 1 : CountOf(m));
        var isFreed = _locked.CountOf((Mentee)_people.Mentees[mentee].Applicant) == 1;
        Move(free, mentor, _seats, without);
        if (isFreed)
        {
            free.AddMentee(mentee, 1);
        }
        var told = free.Told();
        if (isFreed)
        {
            free.AddMentee(mentee, -1);
        }
        Move(free, mentor, without, _seats);
        return new DecisionPrice(
            told.Matches - _beside.Matches - (isFreed ? 1 : 0),
            told.Points - _beside.Points - Points(mentor, mentee)
        );
    }

    /// <summary>All of them together against none of them; nothing where there are none.</summary>
    public DecisionPrice OfAll()
    {
        if (_free is null)
        {
            return default;
        }
        var kept = _locked.Pairs.Except(_locked.Chosen).ToList();
        var ofMentor = kept.CountBy(pair => _mentorOf[pair.Mentor]).ToDictionary();
        var ofMentee = kept.Select(pair => _menteeOf[pair.Mentee]).ToHashSet();
        var everybody = new FreePlaces(
            _candidates,
            _candidates.SeatsBeside(mentor => ofMentor.GetValueOrDefault(mentor)),
            [
                .. Enumerable
                    .Range(0, _people.Mentees.Count)
                    .Select(mentee => ofMentee.Contains(mentee) ? 0 : 1),
            ]
        ).Told();
        var held = _locked
            .Chosen.Select(pair => _menteeOf[pair.Mentee])
            .Distinct()
            .Count(mentee => !ofMentee.Contains(mentee));
        var points = _locked.Chosen.Sum(pair =>
            Points(_mentorOf[pair.Mentor], _menteeOf[pair.Mentee])
        );
        return new DecisionPrice(
            everybody.Matches - _beside.Matches - held,
            everybody.Points - _beside.Points - points
        );
    }

    private int CountOf(int mentor) => _locked.CountOf((Mentor)_people.Mentors[mentor].Applicant);

    private int Points(int mentor, int mentee) =>
        _people.Scoring.Points(_people.Mentors[mentor], _people.Mentees[mentee]);

    private static void Move(FreePlaces free, int mentor, MentorSlots from, MentorSlots to)
    {
        foreach (var seat in from.ColumnsOf(mentor))
        {
            free.AddPlaces(seat, to[seat].Places - from[seat].Places);
        }
    }
}
