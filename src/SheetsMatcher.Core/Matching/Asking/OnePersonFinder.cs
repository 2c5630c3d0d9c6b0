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

    /// <summary>
    /// Those of one form who may have applied earlier already, without those in question, about whom
    /// something is asked anyway.
    /// </summary>
    /// <param name="inOrder">In the order of application.</param>
    /// <param name="others">Everybody else of the form, to be looked up.</param>
    public IReadOnlySet<ApplicantId> Later(IReadOnlyList<Profile> inOrder, out Directory others)
    {
        var later = new HashSet<ApplicantId>();
        others = new Directory();
        foreach (var person in inOrder.Where(TakesPart))
        {
            if (others.Like(person).FirstOrDefault(earlier => MayBeOne(earlier, person)) is null)
            {
                others.Add(person);
            }
            else
            {
                later.Add(person.Applicant.Id);
            }
        }
        return later;
    }

    /// <summary>Those of the other form who may be one person with one of the mentors.</summary>
    public IReadOnlySet<PersonPair> Across(Directory mentors, IEnumerable<Profile> mentees) =>
        mentees
            .SelectMany(mentee =>
                mentors
                    .Like(mentee)
                    .Where(mentor => MayBeOne(mentor, mentee))
                    .Select(mentor => new PersonPair(mentor.Applicant.Id, mentee.Applicant.Id))
            )
            .ToHashSet();

    public bool TakesPart(Profile person) =>
        !person.Applicant.IsInQuestion && !standing.Withdrawn.Contains(person.Applicant.Id);

    /// <summary>Asks, unless somebody has answered; only No settles that they are two.</summary>
    private bool MayBeOne(Profile earlier, Profile later)
    {
        var question = QuestionText.OfOnePerson(earlier.Applicant, later.Applicant);
        var answer = standing.Answers?.Invoke(question);
        if (answer is null)
        {
            _questions.Add(question);
        }
        return answer != false;
    }

    /// <summary>People of one form by name and by mailbox.</summary>
    internal sealed class Directory
    {
        private readonly NameIndex _names = new();
        private readonly List<List<Profile>> _byName = [];
        private readonly Dictionary<string, List<Profile>> _byMailbox = new(StringComparer.Ordinal);

        public void Add(Profile person)
        {
            var place = _names.Add(person.FullName);
            if (place == _byName.Count)
            {
                _byName.Add([]);
            }
            _byName[place].Add(person);
            _byMailbox.ListOf(person.Applicant.Email.Mailbox).Add(person);
        }

        /// <summary>Those of another id who may be this person, the same names first.</summary>
        public IEnumerable<Profile> Like(Profile person) =>
            _names
                .Find(person.FullName)
                .Where(found => found.Alikeness == Alikeness.Same || IsFull(person))
                .SelectMany(found =>
                    _byName[found.Place].Where(other => other.Name == person.Name || IsFull(other))
                )
                .Concat(_byMailbox.GetValueOrDefault(person.Applicant.Email.Mailbox) ?? [])
                .Where(other => other.Applicant.Id != person.Applicant.Id)
                .Where(other => !AreSettled(other, person))
                .Distinct();

        /// <summary>Two names under one address were told apart when they were read.</summary>
        private static bool AreSettled(Profile one, Profile other) =>
            one.Applicant.Email == other.Applicant.Email && !one.FullName.IsSurely(other.FullName);

        /// <summary>A given name alone is too little to take two people for one.</summary>
        private static bool IsFull(Profile person) => person.FullName.Words.Count > 1;
    }
}
