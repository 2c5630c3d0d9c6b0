using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>What another application of one of the two forbids.</summary>
/// <param name="Sentence">Why, in one sentence.</param>
/// <param name="IsOpen">Only until a question in Problems is answered.</param>
internal sealed record BarElsewhere(string Sentence, bool IsOpen);

/// <summary>
/// One person's applications, of which some take no part, each tell something else: what any of them
/// forbids counts for all.
/// </summary>
internal sealed class BarsElsewhere(OtherApplications others, IReadOnlyList<Profile> people)
{
    private readonly Dictionary<PersonPair, BarElsewhere> _bars = [];

    public IReadOnlyDictionary<PersonPair, BarElsewhere> Found => _bars;

    /// <param name="pairs">Whichever of the two is the mentor.</param>
    /// <param name="why">For a pair, without a full stop.</param>
    /// <param name="isOpen">Whether it holds only until a question is answered.</param>
    public void Lift(
        IEnumerable<PersonPair> pairs,
        Func<PersonPair, string> why,
        bool isOpen = false
    )
    {
        if (others.IsEmpty)
        {
            return;
        }
        foreach (var pair in pairs)
        {
            foreach (var (one, isOne) in Selves(pair.Mentor))
            {
                foreach (var (other, isOther) in Selves(pair.Mentee))
                {
                    if (one != pair.Mentor || other != pair.Mentee)
                    {
                        Bar(one, other, why(pair), isOne && isOther, isOpen);
                    }
                }
            }
        }
    }

    /// <summary>The employers that somebody gave in another application only.</summary>
    public void LiftEmployers()
    {
        var byEmployer = people
            .Where(person => person.Employer.Length > 0)
            .ToLookup(person => person.Employer, StringComparer.Ordinal);
        var byId = people.ToLookup(person => person.Applicant.Id);
        foreach (var own in byId)
        {
            var elsewhere =
                from self in Selves(own.Key)
                from application in byId[self.Id]
                where application.Employer.Length > 0
                where own.Any(each => each.Employer != application.Employer)
                select (application, self.IsSettled);
            foreach (var (application, isSettled) in elsewhere)
            {
                LiftEmployer(own.Key, application, isSettled, byEmployer);
            }
        }
    }

    private void LiftEmployer(
        ApplicantId id,
        Profile elsewhere,
        bool isSettled,
        ILookup<string, Profile> byEmployer
    )
    {
        var employer = Wording.Short(elsewhere.Applicant.Employer).TrimEnd('.');
        foreach (var coworker in byEmployer[elsewhere.Employer])
        {
            Bar(id, coworker.Applicant.Id, $"both work at {employer}", isSettled, isOpen: false);
        }
        var near = elsewhere.Pool.Employers.OpenWith(elsewhere.Employer);
        foreach (var coworker in near.SelectMany(each => byEmployer[each]))
        {
            Bar(
                id,
                coworker.Applicant.Id,
                $"\"{employer}\" and \"{Wording.Short(coworker.Applicant.Employer)}\" may be one employer",
                isSettled,
                isOpen: true
            );
        }
    }

    private IEnumerable<(ApplicantId Id, bool IsSettled)> Selves(ApplicantId id) =>
        others.With(id).Prepend((id, true));

    private void Bar(ApplicantId one, ApplicantId other, string why, bool isSettled, bool isOpen)
    {
        if (one == other)
        {
            return;
        }
        var bar = new BarElsewhere(
            isSettled
                ? $"By another application of the same person {why}."
                : $"By another application, perhaps of the same person, {why}.",
            isOpen || !isSettled
        );
        foreach (var pair in new[] { new PersonPair(one, other), new PersonPair(other, one) })
        {
            if (!_bars.TryGetValue(pair, out var known) || (known.IsOpen && !bar.IsOpen))
            {
                _bars[pair] = bar;
            }
        }
    }
}
