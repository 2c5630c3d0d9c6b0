using NodaTime;
using SheetsMatcher.Core.Applications.Identity;

namespace SheetsMatcher.Core.Applications;

/// <summary>Everything that stands in the tabs of one form.</summary>
/// <param name="Problems">Of the tabs; those of a response stand with it.</param>
/// <param name="Unreadable">Why nothing could be read from a tab; empty when every one could.</param>
internal sealed record FormResponses<TApplicant>(
    IReadOnlyList<Response<TApplicant>> Responses,
    IReadOnlyList<ApplicationProblem> Problems,
    IReadOnlyList<ApplicationProblem> Unreadable
)
    where TApplicant : Applicant
{
    public IEnumerable<Respondent> Respondents(string form) =>
        Responses.Select(each => each.Respondent(form)).OfType<Respondent>();

    /// <summary>What may withdraw somebody although it cannot be used.</summary>
    public IEnumerable<UnclearResponse> Unclear =>
        Responses.Select(each => each.Unclear).OfType<UnclearResponse>();
}

/// <summary>
/// Reads every response to one form, in however many tabs; the two forms differ only in how they end.
/// </summary>
internal abstract class ResponseReader<TApplicant>(
    FormMapping mapping,
    SheetDates dates,
    AnswerWords words,
    AnswerTo? answers
)
    where TApplicant : Applicant
{
    private enum Act
    {
        Apply,
        Withdraw,
    }

    private readonly IReadOnlyList<AnswerChoice<Sector>> _sectors = mapping.Sectors.All;
    private readonly IReadOnlyList<AnswerChoice<Act>> _acts =
    [
        new(mapping.ApplyAnswer, Act.Apply),
        new(mapping.WithdrawAnswer, Act.Withdraw),
    ];
    private readonly Dictionary<string, string> _remedies = [];
    private IReadOnlyList<AnswerChoice<Track>> _tracks = [];

    protected abstract FormQuestions Questions { get; }

    public FormResponses<TApplicant> Read(IReadOnlyList<SheetTable> tables)
    {
        Questions.Check();
        _tracks = Questions.Tracks;
        var headers = tables
            .Select(table => (Table: table, Header: FormHeader.Read(table, Questions, answers)))
            .ToList();
        var boxes = new CheckedBoxes([.. mapping.AnswersWithCommas, .. mapping.CheckboxAnswers]);
        var responses = new List<Response<TApplicant>>();
        foreach (var (table, header) in headers.Where(each => each.Header.IsUsable))
        {
            for (var row = 1; row < table.Rows.Count; row++)
            {
                var read = new AnswerReader(table, header, row, boxes, words, _remedies);
                if (!read.IsBlank)
                {
                    responses.Add(Read(read, responses.Count));
                }
            }
        }
        return new(
            responses,
            [
                .. headers.SelectMany(each => each.Header.Problems),
                .. tables.Select(ResponseLimits.Exceeded).OfType<ApplicationProblem>(),
            ],
            [.. headers.SelectMany(each => each.Header.Blocking)]
        );
    }

    /// <summary>The applicant, or null when a required answer of this form is unusable.</summary>
    protected abstract TApplicant? Complete(AnswerReader answers, Basics basics);

    private Response<TApplicant> Read(AnswerReader answers, int order)
    {
        var email = answers.Email(Questions.EmailAddress);
        var at = answers.Timestamp(Questions.Timestamp, dates);
        var wish = ReadWish(answers, email, at);
        return new Response<TApplicant>(
            order,
            answers.Tab,
            answers.Row,
            email,
            at,
            NameIn(answers),
            wish,
            answers.Problems
        );
    }

    private Wish<TApplicant> ReadWish(AnswerReader answers, EmailAddress? email, Instant? at)
    {
        switch (ReadAct(answers))
        {
            case Act.Withdraw:
                return new Wish<TApplicant>.Withdraw();
            case null:
                return new Wish<TApplicant>.Unclear();
        }
        var basics = new Basics(
            email,
            at,
            answers.Name(Questions.FullName),
            answers.Choice(Questions.Track, _tracks, Track.Open),
            answers.Choice(Questions.Sector, _sectors, Sector.Open)
        );
        return Complete(answers, basics) is { } applicant
            ? new Wish<TApplicant>.Apply(applicant)
            : new Wish<TApplicant>.None();
    }

    /// <summary>Asked of nobody twice: an application without a name has its problem already.</summary>
    private string NameIn(AnswerReader answers) =>
        answers.Line(Questions.FullName) is var name && AnswerReader.IsName(name) ? name : "";

    /// <summary>
    /// A row typed by hand often leaves the question blank: then it is an application.
    /// </summary>
    private Act? ReadAct(AnswerReader answers) =>
        answers.Line(Questions.Action).Length == 0
            ? Act.Apply
            : answers.Choice(Questions.Action, _acts);

    /// <summary>What both forms require, as far as it could be read.</summary>
    protected sealed record Basics(
        EmailAddress? Email,
        Instant? At,
        string? Name,
        Track? Track,
        Sector? Sector
    );
}
