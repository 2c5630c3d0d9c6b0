namespace SheetsMatcher.Core.Matching;

/// <summary>
/// The columns of the problem: the open places of each mentor, in the order of application. Where
/// as many mentors as possible shall get a mentee, the first place of each is a column of its own.
/// </summary>
internal sealed class MentorSlots
{
    private readonly List<Seat> _columns = [];
    private readonly List<int>[] _ofMentor;

    /// <param name="capacities">The places that each mentor offers.</param>
    /// <param name="taken">How many standing pairs each mentor has.</param>
    public MentorSlots(IReadOnlyList<int> capacities, IReadOnlyList<int> taken, bool areFirstApart)
    {
        _ofMentor = new List<int>[capacities.Count];
        for (var mentor = 0; mentor < capacities.Count; mentor++)
        {
            var open = Math.Max(0, capacities[mentor] - taken[mentor]);
            var first = areFirstApart && taken[mentor] == 0 && open > 0 ? 1 : 0;
            _ofMentor[mentor] = [];
            if (areFirstApart)
            {
                Add(new Seat(mentor, IsFirst: true, first));
            }
            Add(new Seat(mentor, IsFirst: false, open - first));
        }
    }

    public int Count => _columns.Count;

    /// <summary>Whether the columns are the mentors, one for each.</summary>
    public bool AreMentors => _columns.Count == _ofMentor.Length;

    public long Places => _columns.Sum(seat => (long)seat.Places);

    public Seat this[int column] => _columns[column];

    public IReadOnlyList<int> ColumnsOf(int mentor) => _ofMentor[mentor];

    public int[] Capacities() => [.. _columns.Select(seat => seat.Places)];

    private void Add(Seat seat)
    {
        _ofMentor[seat.Mentor].Add(_columns.Count);
        _columns.Add(seat);
    }
}

/// <param name="Mentor">The mentor's place in the order of application.</param>
internal readonly record struct Seat(int Mentor, bool IsFirst, int Places);
