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
/// Finds whose a withdrawal may be that ends no application by itself: it came from another address or
/// on the other form, or cannot be read for certain. Whoever it may be of is written to by nobody
/// until that is settled.
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

    /// <param name="respondents">Of both forms, in the order of their rows.</param>
    public DoubtfulWithdrawals(
        Identities identities,
        IReadOnlyList<Respondent> respondents,
        AnswerTo? answers
    )
    {
        (_identities, _respondents, _answers) = (identities, respondents, answers);
        var latest = new Dictionary<(KnownPerson Person, string Form), Respondent>();
        foreach (var each in respondents.OrderBy(respondent => respondent.At))
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
        foreach (var withdrawal in _respondents.Where(each => each.Withdraws && EndsNothing(each)))
        {
            Settle(withdrawal);
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

    /// <summary>Nobody whose it may be had applied on that form before.</summary>
    private bool EndsNothing(Respondent withdrawal) =>
        !PeopleOf(withdrawal)
            .Any(each =>
                _firstApplied.TryGetValue((each, withdrawal.Form), out var at)
                && at <= withdrawal.At
            );

    private void Settle(Respondent withdrawal)
    {
        var people = PeopleOf(withdrawal);
        var own = Before(withdrawal.At, people);
        var meant = own.Count > 0 ? own : Before(withdrawal.At, Named(withdrawal.FullName));
        foreach (var person in meant)
        {
            var question = IdentityQuestions.OfDoubtfulWithdrawal(withdrawal, person);
            switch (_answers?.Invoke(question))
            {
                case true:
                    _identities.Withdraw(person, withdrawal);
                    break;
                case null:
                    _identities.Problems.Add(question);
                    person.Waits = true;
                    break;
            }
        }
        if (meant.Count == 0 && !people.Any(Applied))
        {
            _identities.Problems.Add(IdentityQuestions.OfNobodysWithdrawal(withdrawal));
        }
    }

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
