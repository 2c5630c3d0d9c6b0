using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>Looks through everybody's answers for what only a person can tell.</summary>
internal sealed class QuestionFinder
{
    private readonly StandingPairs _standing;
    private readonly List<ApplicationProblem> _problems = [];
    private readonly Dictionary<PersonPair, string> _open = [];
    private readonly HashSet<PersonPair> _supervisors = [];
    private readonly HashSet<ApplicantId> _inBothForms = [];
    private readonly List<PersonPair> _apart = [];
    private readonly HashSet<(ApplicantId, ApplicantId)> _wishes = [];
    private readonly HashSet<Profile> _unclear = [];
    private readonly List<string> _supervisorsElsewhere = [];

    private QuestionFinder(StandingPairs standing) => _standing = standing;

    /// <param name="mentors">In the order of application, as are the mentees.</param>
    public static Doubts Among(
        IReadOnlyList<Profile> mentors,
        IReadOnlyList<Profile> mentees,
        StandingPairs standing
    ) => new QuestionFinder(standing).Look(mentors, mentees);

    private Doubts Look(IReadOnlyList<Profile> mentors, IReadOnlyList<Profile> mentees)
    {
        var persons = new OnePersonFinder(_standing);
        var laterMentors = persons.Later(mentors, out var earlierMentors);
        var laterMentees = persons.Later(mentees, out _);
        var onePerson = persons.Across(
            earlierMentors,
            mentees.Where(each =>
                persons.TakesPart(each) && !laterMentees.ContainsKey(each.Applicant.Id)
            )
        );
        var (amongMentors, amongMentees) = (new NamedNearby(mentors), new NamedNearby(mentees));
        _inBothForms.UnionWith(mentors.Select(each => each.Applicant.Id));
        _inBothForms.IntersectWith(mentees.Select(each => each.Applicant.Id));
        _inBothForms.UnionWith(onePerson.SelectMany(pair => new[] { pair.Mentor, pair.Mentee }));
        foreach (var mentee in mentees)
        {
            LookAt(mentee, amongMentors, amongMentees);
        }
        foreach (var mentor in mentors)
        {
            LookAt(mentor, amongMentees, amongMentors);
        }
        var elsewhere = new BarsElsewhere(persons.Others, [.. mentors, .. mentees]);
        elsewhere.Lift(_supervisors, _ => "one of the two is named as the other's supervisor");
        elsewhere.Lift([.. _standing.KeptApart, .. _apart], _ => "the two are kept apart");
        elsewhere.Lift(_standing.PastPartners, _ => "the two were partners in an earlier intake");
        elsewhere.Lift(_open.Keys, pair => $"a question is open: {_open[pair]}", isOpen: true);
        elsewhere.LiftEmployers();
        return new Doubts
        {
            Problems = [.. persons.Questions, .. _problems],
            Open = _open,
            OnePerson = onePerson,
            Elsewhere = elsewhere.Found,
            Supervisors = _supervisors,
            Apart = _apart,
            Wishes = _wishes,
            Unclear = _unclear,
            Later = new LaterApplications(laterMentors, laterMentees),
            SupervisorsElsewhere = _supervisorsElsewhere,
        };
    }

    private void LookAt(Profile namer, NamedNearby partners, NamedNearby peers)
    {
        if (namer.Supervisor.IsAnybody)
        {
            LookForSupervisor(namer, partners, peers);
        }
        if (namer.Avoided.IsAnybody)
        {
            Avoid(namer, Barred(namer.Avoided, namer, partners, peers));
        }
        if (namer.Preferred.IsAnybody)
        {
            var found = Barred(namer.Preferred, namer, partners, peers);
            if (IsPlain(namer, found))
            {
                LookForWish(namer, partners);
            }
            else
            {
                _unclear.Add(namer);
                Avoid(namer, found);
            }
        }
    }

    private void LookForSupervisor(Profile namer, NamedNearby partners, NamedNearby peers)
    {
        var found = Barred(namer.Supervisor, namer, partners, peers);
        foreach (var person in found)
        {
            if (namer.Supervisor.Is(person) || namer.Supervisor.Was(person))
            {
                _supervisors.UnionWith(BothWays(namer, person));
                continue;
            }
            var question = QuestionText.OfSupervisor(namer.Applicant, person.Applicant);
            switch (_standing.Answers?.Invoke(question))
            {
                case null:
                    Bar(question, namer, person);
                    break;
                case true:
                    _supervisors.UnionWith(BothWays(namer, person));
                    break;
            }
        }
        if (found.Count == 0 && peers.In(namer.Supervisor, namer).Count == 0)
        {
            _supervisorsElsewhere.Add(namer.Applicant.Supervisor);
        }
    }

    /// <summary>Who applied in both forms meets those of their own form in the other part.</summary>
    private IReadOnlyList<Profile> Barred(
        NamedPerson answer,
        Profile namer,
        NamedNearby partners,
        NamedNearby peers
    ) =>
        !answer.IsAnybody ? []
        : _inBothForms.Contains(namer.Applicant.Id)
            ? [.. partners.In(answer, namer), .. peers.In(answer, namer)]
        : partners.In(answer, namer);

    /// <summary>What names the people and says no more than a wish for somebody does.</summary>
    private static bool IsPlain(Profile namer, IReadOnlyList<Profile> found) =>
        WishWords.IsPlain(
            namer.Applicant.PreferredPerson,
            found
                .Select(each => each.Applicant)
                .SelectMany(each =>
                    each.FormerNames.Concat([each.Name, each.Employer, each.School, each.City])
                )
        );

    private void Avoid(Profile namer, IReadOnlyList<Profile> found)
    {
        foreach (var person in found)
        {
            Avoid(namer, person);
        }
        if (found.Count == 0)
        {
            _problems.Add(QuestionText.OfNobody(namer.Applicant));
        }
    }

    private void Avoid(Profile namer, Profile person)
    {
        var question = QuestionText.OfAvoidance(namer.Applicant, person.Applicant);
        switch (_standing.Answers?.Invoke(question))
        {
            case null:
                Bar(question, namer, person);
                break;
            case true:
                _apart.AddRange(BothWays(namer, person));
                break;
        }
    }

    private void LookForWish(Profile namer, NamedNearby partners)
    {
        var found = partners.In(namer.Preferred, namer);
        foreach (var person in found.Where(person => !namer.Preferred.Is(person)))
        {
            var question = QuestionText.OfWish(namer.Applicant, person.Applicant);
            switch (_standing.Answers?.Invoke(question))
            {
                case null:
                    _problems.Add(question);
                    break;
                case true:
                    _wishes.Add((namer.Applicant.Id, person.Applicant.Id));
                    break;
            }
        }
        if (found.Count == 0)
        {
            _problems.Add(QuestionText.OfNobody(namer.Applicant));
        }
    }

    private void Bar(ApplicationProblem question, Profile namer, Profile person)
    {
        _problems.Add(question);
        foreach (var pair in BothWays(namer, person))
        {
            _open.TryAdd(pair, question.Confirm);
        }
    }

    /// <summary>Who applied in both forms may be met in either part.</summary>
    private static PersonPair[] BothWays(Profile one, Profile other) =>
        [new(one.Applicant.Id, other.Applicant.Id), new(other.Applicant.Id, one.Applicant.Id)];
}
