using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Matching.Asking;
using SheetsMatcher.Core.Matching.Rules;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Rules;

/// <summary>What the committee reads of each rule.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class RuleWordsTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentee _li = NewMentee.Named("Li Chen");

    private static readonly string[] _words =
    [
        "Self|the same person|the same person|",
        "Withdrawn|barred by a withdrawal|barred by a withdrawal|Taking back a withdrawal",
        "In question|about whom a question is open in Problems"
            + "|about whom a question is open in Problems|Answering questions in Problems",
        "Duplicate|barred as a possible duplicate|barred as a possible duplicate"
            + "|Settling a possible duplicate",
        "Duplicate|with an earlier application, which counts|with an earlier application, which counts|",
        "Duplicate|perhaps the same person|perhaps the same person|Settling a possible duplicate",
        "Track|for another kind of mentoring or school|for another kind of mentoring or school"
            + "|Another kind of mentoring or another school",
        "Experience|with too little experience|who need more than 5 years of experience"
            + "|A lower minimum of experience",
        "Coworkers|from the same workplace|from the same workplace|",
        "Perhaps coworkers|perhaps from the same workplace|perhaps from the same workplace"
            + "|Answering open questions",
        "Boss|in a line of supervision|in a line of supervision|",
        "Keep apart|kept apart by the committee|kept apart by the committee"
            + "|No longer keeping people apart",
        "Open question|with an open question|with an open question|Answering open questions",
        "Other application|barred by another application of one of the two"
            + "|barred by another application of one of the two"
            + "|Correcting another application of the same person",
        "Rejected pair|rejected by the committee|rejected by the committee"
            + "|Taking back a rejection",
        "Past partners|paired with the same person in an earlier intake"
            + "|paired with the same person in an earlier intake|",
        "Mutual|whom this mentee already mentors|who already mentor this mentor|",
        "No shared meeting mode|without a shared meeting mode|without a shared meeting mode"
            + "|One more way to meet",
        "No shared language|without a shared language|without a shared language"
            + "|One more language",
    ];

    [Test]
    public void Each_rule_is_told_in_the_order_of_the_book() =>
        Assert.That(
            new RuleBook(MatchingSettings.Default, StandingPairs.None, Doubts.None).Rules.Select(
                rule => $"{rule.Name}|{rule.OfMentors}|{rule.OfMentees}|{rule.Change}"
            ),
            Is.EqualTo(_words)
        );

    [Test]
    public void Boss_is_told_the_way_in_which_it_was_named()
    {
        Assert.That(
            Sentence(_ruth, _li.SupervisedBy("Ruth Alder")),
            Is.EqualTo("Li Chen named Ruth Alder as supervisor.")
        );
        Assert.That(
            Sentence(_ruth.SupervisedBy("Li Chen"), _li),
            Is.EqualTo("Ruth Alder named Li Chen as supervisor.")
        );
    }

    [Test]
    public void Workplace_is_told_as_the_mentor_wrote_it() =>
        Assert.That(
            Sentence(_ruth.WorkingFor("Acme Inc."), _li.WorkingFor("ACME")),
            Is.EqualTo("Ruth Alder and Li Chen both work at Acme Inc.")
        );

    [Test]
    public void Somebody_in_both_forms_is_told_so() =>
        Assert.That(
            Sentence(_ruth, NewMentee.Named("Ruth Alder")),
            Is.EqualTo("Ruth Alder applied in both forms and cannot be their own mentor.")
        );

    [Test]
    public void Whoever_applied_with_two_emails_is_named([Values] bool isMentor)
    {
        Applicant later = isMentor ? _ruth : _li;
        var earlier = new Dictionary<ApplicantId, EarlierApplication>
        {
            [later.Id] = new(later, IsSettled: false),
        };
        var found = isMentor
            ? LaterApplications.None with
            {
                OfMentors = earlier,
            }
            : LaterApplications.None with
            {
                OfMentees = earlier,
            };
        Assert.That(
            new LaterApplicationRule(found).Sentence(new Profile(_ruth), new Profile(_li)),
            Does.StartWith($"{later.Name} applied earlier")
        );
    }

    private static string? Sentence(Mentor mentor, Mentee mentee) =>
        Judged.Objection(mentor, mentee)?.Sentence;
}
