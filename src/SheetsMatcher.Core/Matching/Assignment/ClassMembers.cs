namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>The members of each class, and how often each can still be assigned.</summary>
internal sealed class ClassMembers
{
    private readonly List<List<int>> _members = [];
    private readonly int[] _left;

    /// <summary>Which member of each class is the first with something left.</summary>
    private readonly int[] _open;

    public ClassMembers(IReadOnlyList<int> classOf, Func<int, int> countOf)
    {
        _left = [.. Enumerable.Range(0, classOf.Count).Select(countOf)];
        for (var member = 0; member < classOf.Count; member++)
        {
            if (classOf[member] == _members.Count)
            {
                _members.Add([]);
            }
            _members[classOf[member]].Add(member);
        }
        _open = new int[_members.Count];
    }

    public int Count => _members.Count;

    public int First(int ofClass) => _members[ofClass][0];

    /// <summary>How often the members of each class can be assigned together.</summary>
    public int[] Totals() =>
        [
            .. _members.Select(members =>
                (int)Math.Min(int.MaxValue, members.Sum(member => (long)_left[member]))
            ),
        ];

    /// <summary>The first member with something left; there has to be one.</summary>
    public int Open(int ofClass)
    {
        while (_left[_members[ofClass][_open[ofClass]]] == 0)
        {
            _open[ofClass]++;
        }
        return _members[ofClass][_open[ofClass]];
    }

    public int Left(int member) => _left[member];

    public void Take(int member, int count) => _left[member] -= count;
}
