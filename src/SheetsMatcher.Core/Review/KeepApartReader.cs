using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>Tells from the rows of the Keep apart tab who is meant, collecting problems.</summary>
internal sealed class KeepApartReader
{
    private readonly SheetTable _inSheet;
    private readonly ApplicantFinder<Mentor> _mentors;
    private readonly ApplicantFinder<Mentee> _mentees;
    private readonly bool _wasRead;
    private readonly AnswerTo? _answers;
    private readonly HashSet<ApplicantId> _known;
    private readonly NearApplicants _near;
    private readonly List<ApplicationProblem> _problems = [];
    private readonly List<ApplicationProblem> _questions = [];
    private readonly int? _person;
    private readonly int? _otherPerson;

    /// <param name="wasRead">The tab could be read in full before.</param>
    public KeepApartReader(SheetTable inSheet, Roster roster, bool wasRead, AnswerTo? answers)
    {
        _near = new NearApplicants(roster, inSheet.Title, answers);
        _inSheet = inSheet;
        _wasRead = wasRead;
        _answers = answers;
        _known =
        [
            .. roster.Mentors.Select(mentor => mentor.Id),
            .. roster.Mentees.Select(mentee => mentee.Id),
            .. roster.Withdrawn.Select(withdrawn => withdrawn.Id),
        ];
        _mentors = new ApplicantFinder<Mentor>("mentor", roster.Mentors, roster.Withdrawn);
        _mentees = new ApplicantFinder<Mentee>("mentee", roster.Mentees, roster.Withdrawn);
        _person = ColumnOf(KeepApartColumns.Person);
        _otherPerson = ColumnOf(KeepApartColumns.OtherPerson);
    }

    /// <summary>What hinders the reading: the list is not known in full.</summary>
    public IReadOnlyList<ApplicationProblem> Problems => _problems;

    /// <summary>What can be read and may yet be wrong, each once.</summary>
    public IReadOnlyList<ApplicationProblem> Questions =>
        [
            .. _questions
                .Concat(_near.Questions)
                .DistinctBy(question => (question.Column, question.Found)),
        ];

    /// <summary>Whether a row says anything of two people.</summary>
    public bool IsEntry(int row) =>
        _person is { } person
        && _otherPerson is { } other
        && (Text(row, person).Length > 0 || Text(row, other).Length > 0);

    /// <summary>
    /// The two people of a row; none when it is blank or names no two people. Where a name is only
    /// near, everybody who may be meant is kept apart until you have answered.
    /// </summary>
    /// <param name="row">Zero-based.</param>
    public IReadOnlyList<PersonPair> Read(int row)
    {
        if (_person is not { } person || _otherPerson is not { } other || !IsEntry(row))
        {
            return [];
        }
        // Both are read before deciding, so that both problems of a row are told at once.
        var first = Who(row, person, KeepApartColumns.Person);
        var second = Who(row, other, KeepApartColumns.OtherPerson);
        if (first is [var one] && second is [var two] && one == two)
        {
            Add(
                row,
                KeepApartColumns.OtherPerson,
                "another person",
                "the same one",
                "Type whom to keep them apart from, or delete the row. Until then nothing new is "
                    + "proposed."
            );
        }
        return
        [
            .. first.SelectMany(_ => second, InOrder).Where(pair => pair.Mentor != pair.Mentee),
        ];
    }

    /// <summary>Which of the two comes first means nothing: either may be the mentor.</summary>
    private static PersonPair InOrder(ApplicantId one, ApplicantId two) =>
        string.CompareOrdinal(one.Value, two.Value) < 0
            ? new PersonPair(one, two)
            : new PersonPair(two, one);

    private IReadOnlyList<ApplicantId> Who(int row, int column, string header)
    {
        var text = Text(row, column);
        if (EmailAddress.TryParse(text, out var email))
        {
            var sharing = _near.WithMailboxOf(email);
            if (sharing is [var id])
            {
                AskWhetherRight(row, header, text, id);
            }
            return sharing;
        }
        // Whoever was called so when the row was typed is still meant.
        var named = _mentors
            .Named(text)
            .Concat(_mentors.FormerlyNamed(text))
            .Select(mentor => mentor.Id)
            .Concat(
                _mentees
                    .Named(text)
                    .Concat(_mentees.FormerlyNamed(text))
                    .Select(mentee => mentee.Id)
            )
            .Distinct()
            .ToList();
        if (named is [_])
        {
            return named;
        }
        var near = named.Count == 0 ? _near.Named(text, row + 1, header) : [];
        if (near.Count > 0)
        {
            return near;
        }
        var quoted = AnswerText.Quoted(Cell.Of(text));
        Add(
            row,
            header,
            named.Count == 0
                ? "an email, or the name of somebody who applied"
                : "a name that only one applicant has",
            named.Count == 0 ? quoted : $"{quoted}, the name of {named.Count}",
            "Type the person's email, as on the application. Until then nothing new is proposed."
        );
        return [];
    }

    /// <summary>An address may be that of a person who applies later, or be misspelt.</summary>
    private void AskWhetherRight(int row, string header, string text, ApplicantId id)
    {
        var question = new ApplicationProblem(
            _inSheet.Title,
            row + 1,
            header,
            "the email of a person who applied",
            AnswerText.Quoted(Cell.Of(text)),
            "Correct the address: as it is, it fits nobody. If the person has yet to apply, answer "
                + "Yes."
        )
        {
            Kind = ProblemKind.Question,
        };
        if (!_known.Contains(id) && _answers?.Invoke(question) != true)
        {
            _questions.Add(question);
        }
    }

    private string Text(int row, int column) => AnswerText.OnOneLine(_inSheet.At(row, column));

    /// <summary>
    /// The heading's only column. Setup writes the headings, so that nobody can tell what stood in an
    /// empty tab that was never read.
    /// </summary>
    private int? ColumnOf(string header)
    {
        var found = new Headings(_inSheet.Header).Where(header);
        if (found.Count != 1 && (_inSheet.Rows.Count > 0 || !_wasRead))
        {
            _problems.Add(
                new ApplicationProblem(
                    _inSheet.Title,
                    1,
                    header,
                    "one column with this heading",
                    found.Count == 0
                        ? "none"
                        : $"it in columns {string.Join(" and ", found.Select(SheetText.ColumnName))}",
                    "Let the heading stand once in row 1. Until then the list counts as it last was, "
                        + "and nothing new is proposed."
                )
                {
                    Kind = ProblemKind.Header,
                }
            );
        }
        return found is [var only] ? only : null;
    }

    private void Add(int row, string header, string expected, string found, string remedy) =>
        _problems.Add(
            new ApplicationProblem(_inSheet.Title, row + 1, header, expected, found, remedy)
        );
}
