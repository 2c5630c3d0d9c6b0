using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>
/// Which applications are, or may be, one person's under several ids: what one of them forbids, the
/// others forbid too.
/// </summary>
internal sealed class OtherApplications
{
    private static readonly HashSet<ApplicantId> _none = [];

    private readonly Dictionary<ApplicantId, HashSet<ApplicantId>> _settled = [];
    private readonly Dictionary<ApplicantId, HashSet<ApplicantId>> _open = [];

    public bool IsEmpty => _settled.Count == 0 && _open.Count == 0;

    /// <param name="isSettled">By the committee's Yes; false: nobody has said.</param>
    public void Add(ApplicantId one, ApplicantId other, bool isSettled)
    {
        var links = isSettled ? _settled : _open;
        Enter(one, other);
        Enter(other, one);

        void Enter(ApplicantId from, ApplicantId to)
        {
            if (!links.TryGetValue(from, out var ids))
            {
                links[from] = ids = [];
            }
            ids.Add(to);
        }
    }

    /// <summary>
    /// Everybody who is or may be one with this person. Two who may each be one with a third need not
    /// be one with each other.
    /// </summary>
    public IEnumerable<(ApplicantId Id, bool IsSettled)> With(ApplicantId id)
    {
        if (IsEmpty)
        {
            return [];
        }
        var same = Settled([id]);
        var perhaps = Settled(same.SelectMany(each => _open.GetValueOrDefault(each, _none)));
        return same.Where(each => each != id)
            .Select(each => (each, true))
            .Concat(perhaps.Except(same).Select(each => (each, false)));
    }

    private List<ApplicantId> Settled(IEnumerable<ApplicantId> ids)
    {
        var met = ids.ToHashSet();
        var all = met.ToList();
        for (var at = 0; at < all.Count; at++)
        {
            all.AddRange(_settled.GetValueOrDefault(all[at], _none).Where(met.Add));
        }
        return all;
    }
}
