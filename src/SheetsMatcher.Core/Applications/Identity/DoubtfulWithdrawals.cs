using NodaTime;

namespace SheetsMatcher.Core.Applications.Identity;

/// <summary>A response that may be a withdrawal and cannot be read for certain.</summary>
/// <param name="Row">One-based.</param>
/// <param name="At">Null where the time is lost.</param>
/// <param name="Email">Null where the address cannot be read.</param>
/// <param name="Name">As typed; may be empty.</param>
internal sealed record UnclearResponse(
    string Tab,
    int Row,
    Instant? At,
    EmailAddress? Email,
    string Name
)
{
    public PersonName FullName { get; } = PersonName.Of(Name);
}

/// <summary>
/// Finds whose a withdrawal may be beyond the application that it ends by itself: the same person may
/// have applied from another address, it came from another address or on the other form, or it cannot
/// be read for certain. Whoever it may be of is written to by nobody until that is settled.
/// </summary>
internal sealed class DoubtfulWithdrawals
{
    private readonly Identities _identities;
    private readonly IReadOnlyList<Respondent> _respondents;
    private readonly AnswerTo? _answers;

    private readonly Dictionary<KnownPerson, List<Respondent>> _standing = [];
    private readonly Dictionary<(KnownPerson Person, string Form), Instant> _firstApplied = [];
    private readonly Dictionary<EmailAddress, List<KnownPerson>> _byAddress = [];
    private readonly NameIndex _names = new();
    private readonly Dictionary<int, List<KnownPerson>> _byName = [];

    private readonly SamePeople _same;
    private readonly HashSet<KnownPerson> _asked = [];

    /// <param name="inOrder">Of both forms, in the order of their time.</param>
    public DoubtfulWithdrawals(
        Identities identities,
        IReadOnlyList<Respondent> inOrder,
        SamePeople same,
        AnswerTo? answers
    )
    {
        (_identities, _respondents, _same, _answers) = (identities, inOrder, same, answers);
        var latest = new Dictionary<(KnownPerson Person, string Form), Respondent>();
        foreach (var each in inOrder)
        {
            foreach (var person in PeopleOf(each))
            {
                latest[(person, each.Form)] = each;
                if (!each.Withdraws)
                {
                    _firstApplied.TryAdd((person, each.Form), each.At);
                }
            }
        }
        foreach (var ((person, _), respondent) in latest.Where(each => !each.Value.Withdraws))
        {
            Enter(person, respondent);
        }
    }

    public void Settle(IEnumerable<UnclearResponse> unclear)
    {
        foreach (var withdrawal in _respondents.Where(each => each.Withdraws))
        {
            var people = _same.With(PeopleOf(withdrawal));
            if (people.Any(person => HasApplied(person, withdrawal)))
            {
                EndAll(withdrawal, people);
            }
            else
            {
                Settle(withdrawal, people);
            }
        }
        foreach (var response in unclear)
        {
            Hold(response);
        }
    }

    private void Enter(KnownPerson person, Respondent application)
    {
        var applications = _standing.ListOf(person);
        applications.Add(application);
        if (applications.Count > 1)
        {
            return;
        }
        foreach (var address in person.Addresses)
        {
            _byAddress.ListOf(address).Add(person);
        }
        foreach (var name in person.Names)
        {
            _byName.ListOf(_names.Add(PersonName.Of(name))).Add(person);
        }
    }

    /// <summary>On the form of the withdrawal, before it.</summary>
    private bool HasApplied(KnownPerson person, Respondent withdrawal) =>
        _firstApplied.TryGetValue((person, withdrawal.Form), out var at) && at <= withdrawal.At;

    /// <summary>Who withdraws under one address does so under each.</summary>
    /// <param name="people">Whose withdrawal it is, under all their addresses.</param>
    private void EndAll(Respondent withdrawal, IReadOnlyList<KnownPerson> people)
    {
        foreach (var person in people.Except(PeopleOf(withdrawal)))
        {
            _identities.Withdraw(person, withdrawal.Form, withdrawal);
        }
        var open = _same.Open(
            people,
            withdrawal,
            person => !_asked.Contains(person) && StandsBefore(person, withdrawal, withdrawal.Form)
        );
        foreach (var (person, question) in open)
        {
            AskOnce(question, person);
        }
    }

    private void Settle(Respondent withdrawal, IReadOnlyList<KnownPerson> people)
    {
        var own = Before(withdrawal.At, people);
        var meant = own.Count > 0 ? own : Before(withdrawal.At, Named(withdrawal.FullName));
        var settled = new HashSet<KnownPerson>();
        foreach (var person in meant.Where(each => !settled.Contains(each)))
        {
            var same = _same.With([person]);
            settled.UnionWith(same);
            Settle(withdrawal, person, same);
        }
        if (meant.Count == 0 && !people.Any(Applied))
        {
            _identities.Problems.Add(IdentityQuestions.OfNobodysWithdrawal(withdrawal));
        }
    }

    /// <param name="same">The person under all addresses.</param>
    private void Settle(Respondent withdrawal, KnownPerson person, IReadOnlyList<KnownPerson> same)
    {
        var question = IdentityQuestions.OfDoubtfulWithdrawal(withdrawal, person);
        var open = _same
            .Open(
                same,
                withdrawal,
                each => FormRole.All.Any(form => StandsBefore(each, withdrawal, form))
            )
            .ToList();
        switch (_answers?.Invoke(question))
        {
            case true:
                foreach (var (each, form) in same.SelectMany(_ => FormRole.All, (a, b) => (a, b)))
                {
                    _identities.Withdraw(each, form, withdrawal);
                }
                open.ForEach(each => AskOnce(each.Question, each.Person));
                break;
            case null:
                Ask(question, [.. same, .. open.Select(each => each.Person)]);
                break;
        }
    }

    /// <summary>One question at a time holds a person: among many of one name each answer brings the next.</summary>
    private void AskOnce(ApplicationProblem question, KnownPerson person)
    {
        if (_asked.Add(person))
        {
            Ask(question, [person]);
        }
    }

    private void Ask(ApplicationProblem question, IEnumerable<KnownPerson> waiting)
    {
        _identities.Problems.Add(question);
        foreach (var person in waiting)
        {
            person.Waits = true;
        }
    }

    private bool StandsBefore(KnownPerson person, Respondent withdrawal, string form) =>
        _standing
            .GetValueOrDefault(person, [])
            .Any(each => each.Form == form && each.At <= withdrawal.At);

    private void Hold(UnclearResponse response)
    {
        var sharing = response.Email is { } email
            ? Before(response.At, _byAddress.GetValueOrDefault(email, []))
            : [];
        var named = sharing.FindAll(each => each.IsSurely(response.FullName));
        var meant =
            named.Count > 0 ? named
            : sharing.Count > 0 ? sharing
            : Before(response.At, Named(response.FullName));
        if (meant.Count > 0)
        {
            _identities.Problems.Add(IdentityQuestions.OfUnclear(response, meant));
            meant.ForEach(each => each.Waits = true);
        }
    }

    /// <summary>Those of them who stand with an application that is no newer.</summary>
    /// <param name="at">Null: nobody can tell, so that any may be.</param>
    private List<KnownPerson> Before(Instant? at, IEnumerable<KnownPerson> people) =>
        [
            .. people.Where(person =>
                _standing.GetValueOrDefault(person, []).Any(each => at is null || each.At <= at)
            ),
        ];

    private IEnumerable<KnownPerson> Named(PersonName name) =>
        _names.Find(name).SelectMany(found => _byName[found.Place]).Distinct();

    private bool Applied(KnownPerson person) =>
        _firstApplied.ContainsKey((person, FormRole.Mentors))
        || _firstApplied.ContainsKey((person, FormRole.Mentees));

    private IReadOnlyList<KnownPerson> PeopleOf(Respondent respondent) =>
        _identities.Of(respondent.Tab, respondent.Row);
}
