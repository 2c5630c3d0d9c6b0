using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Rules;

/// <summary>What is near is asked: Yes bars, No is remembered, and until then nobody is paired.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class NearMatchTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth M. Abernathy");
    private static readonly Mentee _maya = NewMentee.Named("Maya Lindqvist");

    [TestCase("Ruth Abernathy")]
    [TestCase("Dr. Ruth Abernathy, branch manager")]
    [TestCase("I report to R. Abernathy (Central)")]
    [TestCase("Ms. Abernathy in circulation")]
    [TestCase("Abernathy, R.")]
    [TestCase("ruth.abernathy@work.example")]
    [TestCase("Abernathy")]
    [TestCase("Ruth Abernathey")]
    [TestCase("Bo Lind or Ruth Abernathy")]
    [TestCase("Ruth Abernathy-Jones")]
    [TestCase("Ruth Abernathy, PhD (acting)")]
    [TestCase("supervisor: Ruth Abernathy")]
    [TestCase("RUTH  abernathy")]
    [TestCase("Ruth Mary Abernathy")]
    [TestCase("Mrs R Abernathy")]
    [TestCase("Ruthie Abernathy")]
    [TestCase("Ruth A.")]
    [TestCase("Abernathy Ruth")]
    [TestCase("Ruth Abernahty")]
    [TestCase("Director (Ruth Abernathy)")]
    [TestCase("Ruth Abernathy - head librarian")]
    [TestCase("omar haddad/ruth abernathy")]
    [TestCase("Prof Abernathy")]
    [TestCase("Ruth\u200B\u00A0Abernathy")]
    public void Supervisor_who_is_near_is_asked_about(string supervisor)
    {
        var maya = _maya.SupervisedBy(supervisor);
        Assert.That(Paired(_ruth, maya), Is.False, "until somebody answers");
        Assert.That(Questions(_ruth, maya), Has.Count.EqualTo(1));
        Assert.That(Paired(_ruth, maya, answer: true), Is.False);
        Assert.That(Paired(_ruth, maya, answer: false), Is.True);
        Assert.That(Questions(_ruth, maya, answer: false), Is.Empty, "No is remembered");
    }

    [TestCase("Dr. Ruth M. Abernathy (she/her)")]
    [TestCase("my boss is Ruth M. Abernathy, MLIS")]
    [TestCase("Abernathy, Ruth M.")]
    [TestCase("ruth.m.abernathy@example.org")]
    [TestCase("Ruth M. Abernathy (she/her), Director")]
    [TestCase("RUTH M ABERNATHY")]
    [TestCase("Prof. Ruth M. Abernathy, Ph.D.")]
    [TestCase("Ruth\u00A0M.\u00A0Abernathy")]
    [TestCase("Ruth M. Abernathy <ruth.m.abernathy@example.org>")]
    [TestCase("Report to: Ruth M. Abernathy")]
    [TestCase("abernathy, ruth m")]
    [TestCase("Ruth M. Abernathy / Bo Lind")]
    [TestCase("mailto:ruth.m.abernathy@example.org")]
    [TestCase("Ruth M. Abernathy\nBranch manager")]
    public void Supervisor_named_exactly_bars_without_a_question(string supervisor)
    {
        var maya = _maya.SupervisedBy(supervisor);
        Assert.That(Judged.Objection(_ruth, maya)?.Rule, Is.EqualTo("Boss"));
        Assert.That(Questions(_ruth, maya), Is.Empty);
    }

    [TestCase("Omar Haddad")]
    [TestCase("The library board")]
    [TestCase("my own supervisor changes every week")]
    [TestCase("n/a")]
    [TestCase("self")]
    [TestCase("varies")]
    [TestCase("TBD")]
    [TestCase("HR department")]
    [TestCase("my manager")]
    [TestCase("Board of trustees")]
    [TestCase("Ruth Clarke")]
    [TestCase("Ruthless Deadlines Inc.")]
    [TestCase("None - I own it")]
    [TestCase("?")]
    public void Supervisor_who_is_nobody_here_is_in_nobodys_way(string supervisor)
    {
        var maya = _maya.SupervisedBy(supervisor);
        Assert.That(Paired(_ruth, maya), Is.True);
        Assert.That(Questions(_ruth, maya), Is.Empty);
    }

    [TestCase("Harbourlight Public Library", "Harbourlight Public Library (Central Branch)")]
    [TestCase("Harbourlight Public Library", "HPL")]
    [TestCase("Harbourlight Library", "Harborlight Library")]
    public void Employers_that_are_near_are_asked_about(string one, string other)
    {
        var (ruth, maya) = (_ruth.WorkingFor(one), _maya.WorkingFor(other));
        Assert.That(Judged.Objection(ruth, maya)?.Rule, Is.EqualTo("Perhaps coworkers"));
        Assert.That(Questions(ruth, maya).Single().Remedy, Does.EndWith("are not paired."));
        Assert.That(Paired(ruth, maya, answer: true), Is.False);
        Assert.That(Paired(ruth, maya, answer: false), Is.True);
    }

    [Test]
    public void Schools_that_are_near_are_asked_about_among_peers()
    {
        var ruth = _ruth.AsPeer().FromSchool("Langara");
        var maya = _maya.AsPeer().FromSchool("Langara College");
        Assert.That(Paired(ruth, maya), Is.False);
        Assert.That(Questions(ruth, maya), Has.Count.EqualTo(1));
        Assert.That(Paired(ruth, maya, answer: true), Is.True);
        Assert.That(Paired(ruth, maya, answer: false), Is.False);
    }

    [TestCase("Anyone except Ruth M. Abernathy please")]
    [TestCase("Anybody but Ruth Abernathy")]
    [TestCase("Not with Ruth Abernathy")]
    [TestCase("please don't pair me with Dr. Abernathy")]
    [TestCase("I'd rather not work with Ruth Abernathy")]
    [TestCase("No one in particular, just not Ruth Abernathy!")]
    [TestCase("Never again Ruth Abernathy")]
    [TestCase("anyone other than ruth abernathy")]
    [TestCase("avoid ruth.m.abernathy@example.org")]
    [TestCase("Everybody but R. Abernathy")]
    [TestCase("No Ruth Abernathy please")]
    [TestCase("anyone who isn't Ruth Abernathy")]
    [TestCase("anyone who isn\u00B4t Ruth Abernathy")]
    [TestCase("I've had Ruth Abernathy before; someone else please")]
    [TestCase("Ruth Abernathy - we know each other too well, no thanks")]
    [TestCase("Ruth M. Abernathy: no")]
    [TestCase("Somebody different from Ruth Abernathy")]
    [TestCase("Tom Hall over Ruth Abernathy")]
    [TestCase("I already know Ruth Abernathy")]
    [TestCase("it shouldn`t be Ruth Abernathy")]
    public void Wish_not_to_be_paired_asks_and_earns_nothing(string wish)
    {
        var maya = _maya.AskingFor(wish);
        Assert.That(Paired(_ruth, maya), Is.False);
        Assert.That(Questions(_ruth, maya).Single().Remedy, Does.Contain("to be kept apart?"));
        Assert.That(Paired(_ruth, maya, answer: true), Is.False);
        Assert.That(Paired(_ruth, maya, answer: false), Is.True);
        Assert.That(Outcome(_ruth, maya, false).Pairings.Single().Points, Is.EqualTo(50));
    }

    [TestCase("Ruth M. Abernathy")]
    [TestCase("Ruth M. Abernathy please, we met at a conference")]
    [TestCase("I would love to work with Ruth M. Abernathy")]
    [TestCase("Ruth M. Abernathy, ruth@no.example.org")]
    public void Wish_without_a_negation_counts(string wish) =>
        Assert.That(
            Outcome(_ruth, _maya.AskingFor(wish), null).Pairings.Single().Points,
            Is.EqualTo(60)
        );

    [Test]
    public void Wish_that_is_near_counts_after_a_Yes_and_is_in_nobodys_way()
    {
        var maya = _maya.AskingFor("Ruth Abernathy");
        Assert.That(Points(null), Is.EqualTo(50));
        Assert.That(Points(true), Is.EqualTo(60));
        Assert.That(Points(false), Is.EqualTo(50));

        int Points(bool? answer) => Outcome(_ruth, maya, answer).Pairings.Single().Points;
    }

    [Test]
    public void Wish_for_nobody_who_applied_is_noted()
    {
        var note = Outcome(_ruth, _maya.AskingFor("Omar Haddad")).Problems.Single();
        Assert.That(note.Kind, Is.EqualTo(ProblemKind.Note));
        Assert.That(note.Remedy, Does.StartWith("Nothing need be done"));
    }

    [TestCase("Ruth Abernathy", "ruth@gmail.com")]
    [TestCase("Ruth Abernathy (she/her)", "ruth@work.example")]
    [TestCase("Ruth M. Abernathy, MLIS", "ruth@work.example")]
    [TestCase("Dr. Ruth M. Abernathy", "ruth@work.example")]
    [TestCase("Abernathy, Ruth M.", "ruth@work.example")]
    [TestCase("R. M. Abernathy", "rma@example.org")]
    [TestCase("Ruthie M. Abernathy", "ruthie@example.org")]
    [TestCase("Ruth M. Abernethy", "ra@example.org")]
    [TestCase("Somebody Else", "ruth.m.abernathy+mentee@example.org")]
    [TestCase("ABERNATHY Ruth", "ra@example.org")]
    public void One_person_in_both_forms_is_asked_about(string name, string address)
    {
        var again = NewMentee.Named("Bo Lind").From(address) with { Name = name };
        Assert.That(Judged.Objection(_ruth, again)?.Rule, Is.EqualTo("Duplicate"));
        Assert.That(Questions(_ruth, again), Has.Count.EqualTo(1));
        Assert.That(Paired(_ruth, again, answer: true), Is.False);
        Assert.That(Paired(_ruth, again, answer: false), Is.True);
    }

    [TestCase("r.u.t.h@gmail.com", "ruth@googlemail.com")]
    [TestCase("ruth+mentor@gmail.com", "r.uth@gmail.com")]
    [TestCase("ruth+a@example.org", "ruth+b@example.org")]
    public void One_mailbox_in_one_form_is_asked_about(string one, string other)
    {
        var (first, second) = (
            _maya.From(one),
            NewMentee.Named("Bo Lind").From(other).AppliedAfter(1)
        );
        Assert.That(Matched(null), Is.EqualTo(1));
        Assert.That(Matched(true), Is.EqualTo(1));
        Assert.That(Matched(false), Is.EqualTo(2));

        int Matched(bool? answer) =>
            Matchmaker
                .Match(
                    NewRoster.Of([_ruth.Taking(2)], [first, second]),
                    Answering(answer),
                    MatchingSettings.Default
                )
                .Pairings.Count;
    }

    private static bool Paired(Mentor mentor, Mentee mentee, bool? answer = null) =>
        Outcome(mentor, mentee, answer).Pairings.Count == 1;

    private static IReadOnlyList<ApplicationProblem> Questions(
        Mentor mentor,
        Mentee mentee,
        bool? answer = null
    ) =>
        [
            .. Outcome(mentor, mentee, answer)
                .Problems.Where(problem => problem.Kind is ProblemKind.Question),
        ];

    private static MatchingOutcome Outcome(Mentor mentor, Mentee mentee, bool? answer = null) =>
        Matchmaker.Match(
            NewRoster.Of([mentor], [mentee]),
            Answering(answer),
            MatchingSettings.Default
        );

    private static StandingPairs Answering(bool? answer) =>
        StandingPairs.None with
        {
            Answers = _ => answer,
        };
}
