using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>
/// Finds one person behind two applications: by a name that is the same or near, or by one mailbox
/// under two addresses.
/// </summary>
internal sealed class OnePersonFinder(StandingPairs standing)
{
    private readonly List<ApplicationProblem> _questions = [];

    public IReadOnlyList<ApplicationProblem> Questions => _questions;

    /// <summary>Which applications are, or may be, one person's.</summary>
    public OtherApplications Others { get; } = new();

    /// <summary>
    /// Those of one form who may have applied earlier already. Whoever is in question, or was withdrawn
    /// by the committee, takes no part anyway, and brings no other application of theirs back.
    /// </summary>
    /// <param name="inOrder">In the order of application.</param>
    /// <param name="others">Everybody else of the form, to be looked up.</param>
    public IReadOnlyDictionary<ApplicantId, EarlierApplication> Later(
        IReadOnlyList<Profile> inOrder,
        out Namesakes<Profile> others
    )
    {
        var later = new Dictionary<ApplicantId, EarlierApplication>();
        others = new();
        foreach (var person in inOrder)
        {
            if (TakesPart(person) && Earlier(others, person) is { } earlier)
            {
                later[person.Applicant.Id] = earlier;
            }
            else
            {
                foreach (var (name, email) in person.KnownAs)
                {
                    others.Add(person, name, email);
                }
            }
        }
        return later;
    }

    /// <summary>Asks only where no Yes settles it.</summary>
    private EarlierApplication? Earlier(Namesakes<Profile> others, Profile person)
    {
        var perhaps = new List<(Profile Other, ApplicationProblem Question)>();
        foreach (var other in Like(others, person))
        {
            var question = QuestionText.OfOnePerson(other.Applicant, person.Applicant);
            switch (standing.Answers?.Invoke(question))
            {
                case true:
                    Others.Add(other.Applicant.Id, person.Applicant.Id, isSettled: true);
                    return new(other.Applicant, IsSettled: true);
                case null:
                    perhaps.Add((other, question));
                    break;
            }
        }
        if (perhaps.Count == 0)
        {
            return null;
        }
        foreach (var (other, _) in perhaps)
        {
            Others.Add(other.Applicant.Id, person.Applicant.Id, isSettled: false);
        }
        _questions.Add(perhaps[0].Question);
        return new(perhaps[0].Other.Applicant, IsSettled: false);
    }

    /// <summary>
    /// Those of the other form who may be one person with one of the mentors, also by a given or family
    /// name alone: it costs a pair, while in one form it would cost a person's part.
    /// </summary>
    public IReadOnlySet<PersonPair> Across(
        Namesakes<Profile> mentors,
        IEnumerable<Profile> mentees
    ) =>
        mentees
            .SelectMany(mentee =>
                Like(mentors, mentee, isPartEnough: true)
                    .Where(mentor => TakesPart(mentor) && MayBeOne(mentor, mentee))
                    .Select(mentor => new PersonPair(mentor.Applicant.Id, mentee.Applicant.Id))
            )
            .ToHashSet();

    public bool TakesPart(Profile person) =>
        !person.Applicant.IsInQuestion && !standing.Withdrawn.Contains(person.Applicant.Id);

    private static IEnumerable<Profile> Like(
        Namesakes<Profile> others,
        Profile person,
        bool isPartEnough = false
    ) =>
        person
            .KnownAs.SelectMany(known => others.Like(known.Name, known.Email, isPartEnough))
            .Where(other => other.Applicant.Id != person.Applicant.Id)
            .Distinct();

    /// <summary>Asks, unless somebody has answered; only No settles that they are two.</summary>
    private bool MayBeOne(Profile earlier, Profile later)
    {
        var question = QuestionText.OfOnePerson(earlier.Applicant, later.Applicant);
        var answer = standing.Answers?.Invoke(question);
        if (answer is null)
        {
            _questions.Add(question);
        }
        if (answer != false)
        {
            Others.Add(earlier.Applicant.Id, later.Applicant.Id, isSettled: answer is true);
        }
        return answer != false;
    }
}
