using NodaTime;

namespace SheetsMatcher.Core.Applications.Identity;

/// <summary>
/// Tells whose each response is. One address may be shared by a family, and an address that is
/// corrected is still the same person's: what stays the same is where and when somebody applied. A
/// name unlike those known under an address is asked about; until somebody answers, the newcomer
/// takes no part, and whoever was there before stays as they are.
/// </summary>
internal sealed class IdentityFinder
{
    private readonly Identities _found = new();
    private readonly Dictionary<ApplicantId, KnownPerson> _people = [];
    private readonly Dictionary<EmailAddress, List<KnownPerson>> _byAddress = [];
    private readonly Dictionary<(string Form, Instant At), List<PersonSighting>> _byPlace = [];
    private readonly PersonMarks _marks;
    private readonly AnswerTo? _answers;

    private IdentityFinder(
        IReadOnlyList<PersonSighting> known,
        PersonMarks marks,
        AnswerTo? answers
    )
    {
        (_marks, _answers) = (marks, answers);
        foreach (var seen in known.OrderBy(each => each.At))
        {
            See(PersonOf(seen.Person), seen.Email, seen.Name);
            _byPlace.ListOf((seen.Form, seen.At)).Add(seen);
        }
    }

    /// <param name="known">What earlier looks settled.</param>
    /// <param name="marks">What is left of them where the ledger was lost.</param>
    public static Identities Find(
        IEnumerable<Respondent> respondents,
        IReadOnlyList<PersonSighting> known,
        PersonMarks marks,
        AnswerTo? answers
    ) => new IdentityFinder(known, marks, answers).Find(respondents);

    private Identities Find(IEnumerable<Respondent> respondents)
    {
        var all = respondents.OrderBy(each => each.At).ToList();
        var moved = new List<Respondent>();
        // First whatever stands where it stood: it leaves the rest to those that changed.
        foreach (var respondent in all)
        {
            if ((AsBefore(respondent) ?? Marked(respondent)) is { } person)
            {
                _found.Add(respondent, [person]);
            }
            else
            {
                moved.Add(respondent);
            }
        }
        foreach (var respondent in moved)
        {
            _found.Add(respondent, Whose(respondent));
        }
        _found.KeptMarks.AddRange(
            all.Where(each => _found.Of(each.Tab, each.Row) is not [{ Waits: false }])
                .Select(_marks.Find)
                .OfType<PersonMark>()
        );
        return _found;
    }

    /// <summary>The person whose response stood in this place under this address.</summary>
    private KnownPerson? AsBefore(Respondent respondent)
    {
        var here = AtPlaceOf(respondent).Where(seen => seen.Email == respondent.Email).ToList();
        var seen =
            here.Find(each => PersonName.Of(each.Name).IsSurely(respondent.FullName))
            ?? here.FirstOrDefault();
        if (seen is null)
        {
            return null;
        }
        var person = Claim(respondent, seen);
        if (person.IsLike(respondent.FullName))
        {
            TellLateAnswers(respondent, person);
            return Seen(person, respondent);
        }
        return Ask(IdentityQuestions.OfNewName(respondent, person)) switch
        {
            true => Seen(person, respondent),
            false => Newcomer(respondent),
            null => Waiting(person),
        };
    }

    /// <summary>
    /// Matches and letters have followed the first answer, so that another one is told what to do
    /// instead.
    /// </summary>
    private void TellLateAnswers(Respondent respondent, KnownPerson person)
    {
        if (person.ShownBefore(respondent) is { } before)
        {
            Tell(IdentityQuestions.OfNewName(respondent, before), false);
        }
        var others = AtPlaceOf(respondent)
            .Select(PersonOf)
            .Concat(_byAddress.GetValueOrDefault(respondent.Email, []))
            .Where(each => each != person && !each.Waits)
            .Distinct();
        foreach (var other in others)
        {
            Tell(IdentityQuestions.OfNewName(respondent, other), true);
        }

        void Tell(ApplicationProblem question, bool tooLate)
        {
            if (_answers?.Invoke(question) == tooLate)
            {
                _found.Problems.Add(IdentityQuestions.OfLateAnswer(question, tooLate));
            }
        }
    }

    /// <summary>What the ledger knows of this place comes first.</summary>
    private KnownPerson? Marked(Respondent respondent) =>
        !_byPlace.ContainsKey((respondent.Form, respondent.At))
        && _marks.Find(respondent) is { } mark
            ? Seen(PersonOf(mark.Person), respondent)
            : null;

    private IReadOnlyList<KnownPerson> Whose(Respondent respondent)
    {
        var sharing = _byAddress.GetValueOrDefault(respondent.Email, []).ToList();
        if (Readdressed(respondent) is { } readdressed)
        {
            return [Readdress(readdressed, respondent, sharing)];
        }
        if (sharing.Find(each => each.IsSurely(respondent.FullName)) is { } same)
        {
            return [Seen(same, respondent)];
        }
        if (respondent.Withdraws && sharing.Count > 0)
        {
            return WithdrawnBy(respondent, sharing);
        }
        return
        [
            Among(
                respondent,
                sharing.Count > 0 ? sharing : [.. AtPlaceOf(respondent).Select(PersonOf).Distinct()]
            ),
        ];
    }

    /// <summary>The response is the same, and so is the name: only the address was corrected.</summary>
    private KnownPerson? Readdressed(Respondent respondent)
    {
        var seen = AtPlaceOf(respondent)
            .FirstOrDefault(each => PersonName.Of(each.Name).IsSurely(respondent.FullName));
        return seen is null ? null : Claim(respondent, seen);
    }

    /// <summary>
    /// An address that is another's already may have been filled down or pasted: letters would go to
    /// the wrong person.
    /// </summary>
    private KnownPerson Readdress(
        KnownPerson person,
        Respondent respondent,
        List<KnownPerson> sharing
    )
    {
        if (
            sharing.Find(each => each != person && !each.IsSurely(respondent.FullName))
            is not { } other
        )
        {
            return Seen(person, respondent);
        }
        var question = IdentityQuestions.OfSharedAddress(respondent, person, other);
        switch (Ask(question))
        {
            case true:
                return Seen(person, respondent);
            case false:
                // The address is wrong, and only a person can set it right.
                _found.Problems.Add(IdentityQuestions.OfWrongAddress(question));
                break;
        }
        return Waiting(person);
    }

    /// <summary>
    /// Better nobody of a family is written to than one who withdrew.
    /// </summary>
    private List<KnownPerson> WithdrawnBy(Respondent respondent, List<KnownPerson> sharing)
    {
        if (sharing.Count > 1)
        {
            _found.Problems.Add(IdentityQuestions.OfWithdrawal(respondent, sharing));
        }
        return sharing;
    }

    /// <summary>One of these people, newly named, or somebody else.</summary>
    private KnownPerson Among(Respondent respondent, IReadOnlyList<KnownPerson> people)
    {
        foreach (var person in people.Where(each => !each.Waits))
        {
            switch (Ask(IdentityQuestions.OfNewName(respondent, person)))
            {
                case true:
                    return Seen(person, respondent);
                case null:
                    return Waiting(Newcomer(respondent));
            }
        }
        return Newcomer(respondent);
    }

    private bool? Ask(ApplicationProblem question)
    {
        var answer = _answers?.Invoke(question);
        if (answer is null)
        {
            _found.Problems.Add(question);
        }
        return answer;
    }

    private KnownPerson Newcomer(Respondent respondent)
    {
        var id = ApplicantId.Of(respondent.Email);
        return Seen(PersonOf(_people.ContainsKey(id) ? respondent.OwnId : id), respondent);
    }

    private static KnownPerson Waiting(KnownPerson person)
    {
        person.Waits = true;
        return person;
    }

    private KnownPerson Seen(KnownPerson person, Respondent respondent)
    {
        See(person, respondent.Email, respondent.Name);
        return person;
    }

    private IEnumerable<PersonSighting> AtPlaceOf(Respondent respondent) =>
        _byPlace.GetValueOrDefault((respondent.Form, respondent.At), []);

    /// <summary>Of two responses that arrived in the same second, each is found once.</summary>
    private KnownPerson Claim(Respondent respondent, PersonSighting seen)
    {
        _byPlace[(respondent.Form, respondent.At)].RemoveAll(each => each.Person == seen.Person);
        return PersonOf(seen);
    }

    private void See(KnownPerson person, EmailAddress email, string name)
    {
        person.See(email, name);
        var sharing = _byAddress.ListOf(email);
        if (!sharing.Contains(person))
        {
            sharing.Add(person);
        }
    }

    private KnownPerson PersonOf(PersonSighting seen) => PersonOf(seen.Person);

    private KnownPerson PersonOf(ApplicantId id)
    {
        if (!_people.TryGetValue(id, out var person))
        {
            _people[id] = person = new KnownPerson(id);
        }
        return person;
    }
}
