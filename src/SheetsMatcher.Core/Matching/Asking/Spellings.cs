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
    private readonly HashSet<(string Key, string Other)> _shared = [];
    private readonly List<ApplicationProblem> _questions = [];

    /// <summary>
    /// Whether a Yes about a cell that names several makes one of the two, so that whoever is like either is
    /// like both; else it holds for these two alone.
    /// </summary>
    public bool JoinsSeveral { get; init; } = true;

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

    /// <summary>Whether the two may be one, or share one.</summary>
    public bool AreOpen(string key, string other) =>
        _open.Count > 0 && _open.TryGetValue(key, out var open) && open.Contains(other);

    /// <summary>Whether the committee said that two cells share one of several.</summary>
    public bool AreShared(string key, string other) =>
        _shared.Count > 0 && _shared.Contains((key, other));

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
        Settle([
            .. new OrganisationIndex([.. all.Select(each => each.Name)])
                .NearPairs()
                .Select(pair => (One: all[pair.One], Other: all[pair.Other]))
                .Where(pair => Joined(pair.One.Key) != Joined(pair.Other.Key))
                .Where(pair => pair.One.MeetsInOtherForm(pair.Other))
                .Select(pair => Asked(pair.One, pair.Other, answers, what, meanwhile)),
        ]);
    }

    private static AskedPair Asked(
        Named one,
        Named other,
        AnswerTo? answers,
        string what,
        string meanwhile
    )
    {
        var asked = one
            .Typed.SelectMany(typed =>
                other.Typed.Select(there =>
                    Question(
                        one,
                        typed,
                        there,
                        what,
                        AskedPair.IsSeveral(one, other) ? ", or do they share one" : "",
                        meanwhile
                    )
                )
            )
            .ToList();
        var answer = asked
            .Select(question => answers?.Invoke(question))
            .FirstOrDefault(said => said is not null);
        return new AskedPair(one, other, asked[0], answer);
    }

    /// <summary>What is one comes first, since an open question is kept by the keys that this leaves.</summary>
    private void Settle(IReadOnlyList<AskedPair> asked)
    {
        foreach (
            var (one, other, _, _) in asked.Where(pair => pair.Answer is true && IsJoined(pair))
        )
        {
            var (key, otherKey) = (Joined(one.Key), Joined(other.Key));
            foreach (var name in _joined.Where(each => each.Value == otherKey).ToList())
            {
                _joined[name.Key] = key;
            }
            _joined[otherKey] = key;
        }
        foreach (
            var (one, other, question, answer) in asked.Where(pair => pair.Answer is not false)
        )
        {
            var (key, otherKey) = (Joined(one.Key), Joined(other.Key));
            if (key == otherKey)
            {
                continue;
            }
            Open(key, otherKey);
            Open(otherKey, key);
            if (answer is null)
            {
                _questions.Add(question);
            }
            else
            {
                _shared.UnionWith([(key, otherKey), (otherKey, key)]);
            }
        }
    }

    private bool IsJoined(AskedPair pair) =>
        JoinsSeveral || !AskedPair.IsSeveral(pair.One, pair.Other);

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
        string what,
        string orElse,
        string meanwhile
    )
    {
        var (first, second) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        var (quoted, quotedToo) = (Wording.Short(first), Wording.Short(second));
        return ApplicationProblem.Question(
            named.First,
            $"one spelling of each {what}",
            $"\"{quoted}\" and \"{quotedToo}\"",
            $"Are \"{quoted}\" and \"{quotedToo}\" one {what}{orElse}?",
            meanwhile
        );
    }

    /// <summary>Two that are near, and what the committee said of them; null: nothing yet.</summary>
    private sealed record AskedPair(
        Named One,
        Named Other,
        ApplicationProblem Question,
        bool? Answer
    )
    {
        public static bool IsSeveral(Named one, Named other) =>
            one.Name.IsSeveral || other.Name.IsSeveral;
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
