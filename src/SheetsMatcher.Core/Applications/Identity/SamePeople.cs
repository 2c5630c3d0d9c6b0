using NodaTime;

namespace SheetsMatcher.Core.Applications.Identity;

/// <summary>
/// Who is, or may be, one person under several addresses: the committee's answer to that outlives the
/// applications about which it was asked.
/// </summary>
internal sealed class SamePeople
{
    private readonly AnswerTo? _answers;
    private readonly HashSet<KnownPerson> _people = [];
    private readonly Namesakes<KnownPerson> _all = new();
    private readonly Dictionary<(KnownPerson Person, string Form), Application> _applications = [];

    /// <param name="responses">In the order of their time.</param>
    public SamePeople(
        IEnumerable<(KnownPerson Person, Respondent Response)> responses,
        AnswerTo? answers
    )
    {
        _answers = answers;
        foreach (var (person, response) in responses)
        {
            var key = (person, response.Form);
            _applications[key] = _applications.TryGetValue(key, out var before)
                ? before.Then(response)
                : new Application(response.At, response);
            _people.Add(person);
        }
        foreach (var person in _people)
        {
            foreach (var (email, name) in person.Seen)
            {
                _all.Add(person, name, email);
            }
        }
    }

    /// <summary>These, and whoever is one with any of them by a Yes.</summary>
    public IReadOnlyList<KnownPerson> With(IReadOnlyList<KnownPerson> people)
    {
        var same = people.ToList();
        for (var at = 0; at < same.Count; at++)
        {
            var person = same[at];
            same.AddRange(
                Like(person)
                    .Where(other => !same.Contains(other) && Answer(person, other) is true)
                    .ToList()
            );
        }
        return same;
    }

    /// <summary>The ids of whoever is one with this person; their own where nobody is.</summary>
    public IReadOnlyList<ApplicantId> With(ApplicantId id) =>
        _people.FirstOrDefault(each => each.Id == id) is { } person
            ? [.. With([person]).Select(each => each.Id)]
            : [id];

    /// <summary>Who may be one with any of them, of which nobody has said whether.</summary>
    /// <param name="concerns">Whom it would change.</param>
    public IEnumerable<(KnownPerson Person, ApplicationProblem Question)> Open(
        IReadOnlyList<KnownPerson> people,
        Respondent withdrawal,
        Func<KnownPerson, bool> concerns
    ) =>
        people
            .SelectMany(person =>
                Like(person)
                    .Where(other => concerns(other) && !people.Contains(other))
                    .Where(other => Answer(person, other) is null)
                    .Select(other => (other, Question(person, other, withdrawal)))
            )
            .DistinctBy(each => each.other);

    private IEnumerable<KnownPerson> Like(KnownPerson person) =>
        person
            .Seen.SelectMany(seen => _all.Like(seen.Name, seen.Email))
            .Where(other => other != person)
            .Distinct();

    private bool? Answer(KnownPerson one, KnownPerson other)
    {
        var (earlier, later) = InOrder(one, other);
        return _answers?.Invoke(OnePersonQuestion.Of(earlier, later, ""));
    }

    private ApplicationProblem Question(KnownPerson gone, KnownPerson other, Respondent withdrawal)
    {
        var (earlier, later) = InOrder(gone, other);
        return OnePersonQuestion.OfWithdrawn(
            earlier,
            later,
            earlier.Person == other.Id ? earlier : later,
            withdrawal.At
        );
    }

    /// <summary>On one form where both applied on one, else the mentor first.</summary>
    private (NamedApplication Earlier, NamedApplication Later) InOrder(
        KnownPerson one,
        KnownPerson other
    )
    {
        foreach (var form in FormRole.All)
        {
            if (
                _applications.TryGetValue((one, form), out var ones)
                && _applications.TryGetValue((other, form), out var others)
            )
            {
                return
                    ones.First < others.First
                    || (
                        ones.First == others.First
                        && string.CompareOrdinal(one.Id.Value, other.Id.Value) < 0
                    )
                    ? (Named(one, ones), Named(other, others))
                    : (Named(other, others), Named(one, ones));
            }
        }
        return _applications.TryGetValue((one, FormRole.Mentors), out var mentor)
            ? (Named(one, mentor), Named(other, _applications[(other, FormRole.Mentees)]))
            : (
                Named(other, _applications[(other, FormRole.Mentors)]),
                Named(one, _applications[(one, FormRole.Mentees)])
            );
    }

    private static NamedApplication Named(KnownPerson person, Application application)
    {
        var latest = application.Latest;
        return new(person.Id, latest.Name, latest.Email, latest.Tab, latest.Row);
    }

    /// <summary>Of a person on one form; a withdrawal stands in where nothing else is known.</summary>
    private sealed record Application(Instant First, Respondent Latest)
    {
        public Application Then(Respondent response) =>
            response.Withdraws ? this
            : Latest.Withdraws ? new(response.At, response)
            : this with { Latest = response };
    }
}
