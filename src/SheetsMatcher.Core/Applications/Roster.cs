using SheetsMatcher.Core.Applications.Identity;

namespace SheetsMatcher.Core.Applications;

/// <summary>Everyone who applied and can be used, and every response that cannot.</summary>
/// <param name="Withdrawn">People whose latest response to a form withdraws it.</param>
public sealed record Roster(
    IReadOnlyList<Mentor> Mentors,
    IReadOnlyList<Mentee> Mentees,
    IReadOnlyList<ApplicationProblem> Problems,
    IReadOnlyList<Withdrawal> Withdrawn
)
{
    /// <summary>
    /// Why nothing could be read from one of the tabs. When there is any, a person who is not here
    /// may well have applied: nobody may be matched, superseded or written to on such a roster.
    /// </summary>
    public IReadOnlyList<ApplicationProblem> Unreadable { get; init; } = [];

    /// <summary>How many responses in each tab can be used, by its title.</summary>
    public IReadOnlyDictionary<string, int> Usable { get; init; } = new Dictionary<string, int>();

    /// <summary>Of <see cref="Withdrawn"/>, those who withdraw as mentees.</summary>
    public IReadOnlyList<Withdrawal> WithdrawnMentees { get; init; } = [];

    /// <summary>Whose a response is, as far as that is settled and was not known before.</summary>
    public IReadOnlyList<PersonSighting> Sightings { get; init; } = [];

    /// <summary>What a ledger that is lost is to find again of whose each response is.</summary>
    public PersonMarks Marks { get; init; } = PersonMarks.None;

    internal SamePeople? Same { get; init; }

    /// <summary>The person's ids: their own, and those that the committee said are theirs as well.</summary>
    public IReadOnlyList<ApplicantId> AllIdsOf(ApplicantId id) => Same?.With(id) ?? [id];

    /// <summary>
    /// Reads both forms' responses; of each person's to one form, the latest stands.
    /// </summary>
    /// <param name="mentorResponses">
    /// The tabs that answers to the form landed in, the first one first: a form that is linked anew
    /// gets a new tab.
    /// </param>
    /// <param name="known">The sightings that earlier looks settled; null: there were none.</param>
    /// <param name="words">Answers that are none; null: the built-in ones.</param>
    /// <param name="marks">Stand in for sightings that are lost; null: there are none.</param>
    /// <exception cref="ArgumentException">
    /// The mapping contradicts itself; the message says how.
    /// </exception>
    public static Roster Read(
        IReadOnlyList<SheetTable> mentorResponses,
        IReadOnlyList<SheetTable> menteeResponses,
        FormMapping mapping,
        SheetDates dates,
        AnswerTo? answers = null,
        IReadOnlyList<PersonSighting>? known = null,
        AnswerWords? words = null,
        PersonMarks? marks = null
    )
    {
        var inUse = words ?? AnswerWords.Default;
        var ofMentors = new MentorReader(mapping, dates, inUse, answers).Read(mentorResponses);
        var ofMentees = new MenteeReader(mapping, dates, inUse, answers).Read(menteeResponses);
        List<Respondent> respondents =
        [
            .. ofMentors.Respondents(FormRole.Mentors),
            .. ofMentees.Respondents(FormRole.Mentees),
        ];
        var identities = IdentityFinder.Find(
            respondents,
            known ?? [],
            marks ?? PersonMarks.None,
            answers
        );
        List<Respondent> inOrder = [.. respondents.OrderBy(each => each.At)];
        var same = new SamePeople(
            inOrder.SelectMany(each =>
                identities.Of(each.Tab, each.Row).Select(person => (person, each))
            ),
            answers
        );
        new DoubtfulWithdrawals(identities, inOrder, same, answers).Settle([
            .. ofMentors.Unclear,
            .. ofMentees.Unclear,
        ]);
        var mentors = StandingApplications<Mentor>.Of(
            FormRole.Mentors,
            ofMentors.Responses,
            identities
        );
        var mentees = StandingApplications<Mentee>.Of(
            FormRole.Mentees,
            ofMentees.Responses,
            identities
        );
        return new Roster(
            mentors.Applicants,
            mentees.Applicants,
            [
                .. ofMentors.Problems,
                .. mentors.Problems,
                .. ofMentees.Problems,
                .. mentees.Problems,
                .. identities.Problems,
            ],
            [.. mentors.Withdrawn, .. mentees.Withdrawn]
        )
        {
            WithdrawnMentees = mentees.Withdrawn,
            Same = same,
            Unreadable = [.. ofMentors.Unreadable, .. ofMentees.Unreadable],
            Marks = PersonMarks.Of(identities.Settled, identities.KeptMarks),
            Sightings = [.. identities.Settled.Except(known ?? [])],
            Usable = mentors.Usable.Concat(mentees.Usable).ToDictionary(),
        };
    }

    /// <summary>
    /// Everybody who applied under the address, now or before; where a name is given, and tells them
    /// apart, only who bears it. Somebody who is not here has the id of the address.
    /// </summary>
    public IReadOnlyList<ApplicantId> PeopleAt(EmailAddress email, string name = "")
    {
        var sharing = Mentors
            .Concat<Applicant>(Mentees)
            .Where(each => each.Email == email || each.FormerEmails.Contains(email))
            .ToList();
        var named = sharing.FindAll(each => PersonName.Of(each.Name).IsSurely(PersonName.Of(name)));
        var found = named.Count > 0 ? named : sharing;
        return found.Count == 0
            ? [ApplicantId.Of(email)]
            : [.. found.Select(each => each.Id).Distinct()];
    }
}
