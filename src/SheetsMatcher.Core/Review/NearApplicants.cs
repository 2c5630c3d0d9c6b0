using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Who may be meant by a name that nobody bears exactly. Until somebody answers, everybody who may be
/// meant counts: what protects a person errs on the safe side.
/// </summary>
internal sealed class NearApplicants
{
    private readonly List<ApplicationProblem> _questions = [];
    private readonly Roster _roster;
    private readonly string _tab;
    private readonly AnswerTo? _answers;
    private readonly Applicant[] _people;
    private readonly Lazy<(NameIndex Names, ILookup<int, Applicant> ByName)> _names;

    public NearApplicants(Roster roster, string tab, AnswerTo? answers)
    {
        (_roster, _tab, _answers) = (roster, tab, answers);
        _people = [.. roster.Mentors, .. roster.Mentees];
        _names = new(() =>
        {
            var names = new NameIndex();
            return (names, _people.ToLookup(person => names.Add(PersonName.Of(person.Name))));
        });
    }

    public IReadOnlyList<ApplicationProblem> Questions => _questions;

    /// <summary>Whose the address is or was, and whoever applied from the same mailbox.</summary>
    public IReadOnlyList<ApplicantId> WithMailboxOf(EmailAddress email) =>
        [
            .. _roster
                .PeopleAt(email)
                .Concat(
                    _people
                        .Where(person => person.Email.Mailbox == email.Mailbox)
                        .Select(person => person.Id)
                )
                .Distinct(),
        ];

    /// <param name="row">One-based.</param>
    public IReadOnlyList<ApplicantId> Named(string text, int row, string header) =>
        [
            .. _names
                .Value.Names.Find(PersonName.Of(text))
                .SelectMany(found => _names.Value.ByName[found.Place])
                .DistinctBy(person => person.Id)
                .Where(person => MayBeMeant(text, person, row, header))
                .Select(person => person.Id),
        ];

    private bool MayBeMeant(string text, Applicant person, int row, string header)
    {
        var question = new ApplicationProblem(
            _tab,
            row,
            header,
            "a name as on an application",
            $"\"{AnswerText.Shortened(text, 80)}\", much like {person.Name} <{person.Email}>",
            $"Is {person.Name} <{person.Email}> meant? Answer Yes or No. Until then they are kept apart."
        )
        {
            Kind = ProblemKind.Question,
            Subject = $"{person.Id} {text}",
        };
        var answer = _answers?.Invoke(question);
        if (answer is null)
        {
            _questions.Add(question);
        }
        return answer != false;
    }
}
