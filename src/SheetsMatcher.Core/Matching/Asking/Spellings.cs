using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>
/// The employers, or the schools, of a crowd: which spellings are one, and which may be, as long as
/// nobody has said.
/// </summary>
/// <param name="folding">Brings a name as typed to the form in which two are compared.</param>
internal sealed class Spellings(Func<string, string> folding)
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _joined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _open = new(StringComparer.Ordinal);
    private readonly List<ApplicationProblem> _questions = [];

    /// <summary>What only a person can tell.</summary>
    public IReadOnlyList<ApplicationProblem> Questions => _questions;

    /// <summary>Equal for two that are one; empty where none is named.</summary>
    public string KeyOf(string typed)
    {
        if (!_keys.TryGetValue(typed, out var key))
        {
            _keys[typed] = key = folding(typed);
        }
        return _joined.GetValueOrDefault(key, key);
    }

    /// <summary>Whether the two may be one.</summary>
    public bool AreOpen(string key, string other) =>
        _open.Count > 0 && _open.TryGetValue(key, out var open) && open.Contains(other);

    /// <summary>Those that may be the same as this one.</summary>
    public IReadOnlyCollection<string> OpenWith(string key) =>
        _open.TryGetValue(key, out var open) ? open : [];

    /// <summary>Looks for spellings that are near among people of the two forms.</summary>
    /// <param name="what">What they name, e.g. "employer".</param>
    /// <param name="meanwhile">What holds until it is answered.</param>
    public void Ask(
        IEnumerable<Applicant> mentors,
        IEnumerable<Applicant> mentees,
        Func<Applicant, string> answer,
        AnswerTo? answers,
        string what,
        string meanwhile
    )
    {
        var named = new Dictionary<string, Named>(StringComparer.Ordinal);
        foreach (var person in mentors.Concat(mentees))
        {
            var key = KeyOf(answer(person));
            if (key.Length > 0)
            {
                var typed = answer(person);
                var name = OrganisationName.Of(typed);
                if (!named.TryGetValue(name.Text, out var known))
                {
                    named[name.Text] = known = new Named(name, key, person);
                }
                known.Add(typed, person);
            }
        }
        Named[] all = [.. named.Values];
        foreach (
            var (one, other) in new OrganisationIndex([
                .. all.Select(each => each.Name),
            ]).NearPairs()
        )
        {
            Ask(all[one], all[other], answers, what, meanwhile);
        }
    }

    private void Ask(Named one, Named other, AnswerTo? answers, string what, string meanwhile)
    {
        var (key, otherKey) = (Joined(one.Key), Joined(other.Key));
        if (key == otherKey || !one.MeetsInOtherForm(other))
        {
            return;
        }
        var asked = one
            .Typed.SelectMany(typed =>
                other.Typed.Select(there =>
                    Question(
                        one,
                        typed,
                        there,
                        one.Name.IsSeveral || other.Name.IsSeveral,
                        what,
                        meanwhile
                    )
                )
            )
            .ToList();
        switch (
            asked
                .Select(question => answers?.Invoke(question))
                .FirstOrDefault(said => said is not null)
        )
        {
            case null:
                _questions.Add(asked[0]);
                Open(key, otherKey);
                Open(otherKey, key);
                break;
            case true:
                foreach (var name in _joined.Where(each => each.Value == otherKey).ToList())
                {
                    _joined[name.Key] = key;
                }
                _joined[otherKey] = key;
                break;
        }
    }

    private void Open(string key, string other)
    {
        if (!_open.TryGetValue(key, out var open))
        {
            _open[key] = open = new(StringComparer.Ordinal);
        }
        open.Add(other);
    }

    private string Joined(string key) => _joined.GetValueOrDefault(key, key);

    /// <summary>The two in one order, so that the question keeps its answer.</summary>
    private static ApplicationProblem Question(
        Named named,
        string one,
        string other,
        bool isSeveral,
        string what,
        string meanwhile
    )
    {
        var (first, second) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        var (quoted, quotedToo) = (Wording.Short(first), Wording.Short(second));
        return ApplicationProblem.Question(
            named.First,
            $"one spelling of each {what}",
            $"\"{quoted}\" and \"{quotedToo}\"",
            $"Are \"{quoted}\" and \"{quotedToo}\" one {what}{(isSeveral ? ", or do they share one" : "")}?",
            meanwhile
        );
    }

    /// <summary>One spelling, folded, with everybody who typed it.</summary>
    private sealed class Named(OrganisationName name, string key, Applicant first)
    {
        public OrganisationName Name => name;

        public string Key => key;

        public Applicant First => first;

        public SortedSet<string> Typed { get; } = new(StringComparer.Ordinal);

        private bool _isMentors;
        private bool _isMentees;

        public void Add(string typed, Applicant person)
        {
            Typed.Add(typed);
            _isMentors |= person is Mentor;
            _isMentees |= person is Mentee;
        }

        public bool MeetsInOtherForm(Named other) =>
            (_isMentors && other._isMentees) || (_isMentees && other._isMentors);
    }
}
