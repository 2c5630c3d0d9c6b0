using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Matching.Rules;
using SheetsMatcher.Testing;
using static SheetsMatcher.Core.Tests.Matching.Rules.NearCases;

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
    [TestCase("ruth.abernathy@gmail.com")]
    [TestCase("ruthabernathy@gmail.com")]
    [TestCase("RuthAbernathy1970@gmail.com")]
    [TestCase("rabernathy@vpl.example")]
    [TestCase("abernathyr@vpl.example")]
    [TestCase("abernathy@elsewhere.example")]
    [TestCase("ruth@vpl.example")]
    [TestCase("ruth (at) vpl.example")]
    [TestCase("ruth[at]vpl[dot]example")]
    [TestCase("ruth at vpl dot example")]
    [TestCase("abernathy_ruth+boss@vpl.example")]
    [TestCase("ruth.m.abernathy@exmaple.org")]
    [TestCase("ruth.m.abernathy@example.og")]
    [TestCase("ruth.m.abernathi@example.org")]
    [TestCase("ruth.abernathy@vpl")]
    [TestCase("my boss is ruth.m.abernathy@example.com")]
    [TestCase("Tom or Ruth")]
    [TestCase("Ruth/Kim")]
    [TestCase("Kim, Ruth")]
    [TestCase("Chief Librarian Abernathy")]
    [TestCase("my boss Abernathy")]
    [TestCase("Manager: Abernathy")]
    [TestCase("Rut Abernathy")]
    [TestCase("Ruth Abernati")]
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
    [TestCase("ruth.m.abernathy (at) example.org")]
    [TestCase("ruth.m.abernathy at example dot org")]
    [TestCase("ruth.m.abernathy＠example.org")]
    [TestCase("ruth.m.abernathy @ example.org")]
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
    [TestCase("omar.haddad@gmail.com")]
    [TestCase("info@vpl.example")]
    [TestCase("ohaddad@vpl.example")]
    [TestCase("Chief Librarian")]
    [TestCase("Tom or Kim")]
    [TestCase("Head of Central")]
    [TestCase("omar @ vpl.example")]
    [TestCase("Omar Haddad (at) Central")]
    public void Supervisor_who_is_nobody_here_is_in_nobodys_way(string supervisor)
    {
        var maya = _maya.SupervisedBy(supervisor);
        Assert.That(Paired(_ruth, maya), Is.True);
        Assert.That(Questions(_ruth, maya), Is.Empty);
    }

    /// <summary>What stands in brackets in an application is another name of that person.</summary>
    [TestCase("Xinyi (Cindy) Zhang", "Cindy Zhang")]
    [TestCase("Xinyi [Cindy] Zhang", "C. Zhang")]
    [TestCase("Maya Abara (Lind)", "Maya Lind")]
    [TestCase("Maya Abara (formerly Lind)", "Ms. Lind")]
    [TestCase("李小龙 (Bruce Lee)", "Bruce Lee")]
    public void Other_name_in_an_application_is_asked_about(string name, string supervisor)
    {
        var maya = _maya.SupervisedBy(supervisor);
        var mentor = _ruth with { Name = name };
        Assert.That(Paired(mentor, maya), Is.False);
        Assert.That(Questions(mentor, maya), Has.Count.EqualTo(1));
    }

    /// <summary>An address that is somebody's means nobody else, whatever name it spells.</summary>
    [Test]
    public void Address_of_one_person_asks_about_no_namesake()
    {
        var other = NewMentor.Named("Ruth Alder").From("ruth@work.example");
        var maya = _maya.SupervisedBy("ruth@work.example");
        var roster = NewRoster.Of([_ruth, other], [maya]);
        var outcome = Matchmaker.Match(roster, Answering(null), MatchingSettings.Default);
        Assert.That(outcome.Problems, Is.Empty);
        Assert.That(outcome.Pairings.Single().Mentor, Is.EqualTo(_ruth));
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

    /// <summary>Who works for two employers makes no coworkers of those who work for one of them.</summary>
    [Test]
    public void Yes_about_several_employers_holds_for_the_two_alone()
    {
        var roster = NewRoster.Of(
            [_ruth.WorkingFor("SFU; UBC")],
            [
                _maya.WorkingFor("UBC; VPL"),
                NewMentee.Named("Bo Berg").WorkingFor("VPL"),
                NewMentee.Named("Omar Haddad").WorkingFor("SFU"),
            ]
        );
        var people = new People(roster, MatchingSettings.Default, Answering(true));
        var book = new RuleBook(MatchingSettings.Default, Answering(true), people.Doubts);
        Assert.That(
            people.Mentees.Select(mentee =>
                book.Objections(people.Mentors[0], mentee).SingleOrDefault()?.Sentence
            ),
            Is.EquivalentTo(
                new[]
                {
                    "Ruth M. Abernathy and Maya Lindqvist share an employer, as you confirmed.",
                    null,
                    "Ruth M. Abernathy and Omar Haddad share an employer, as you confirmed.",
                }
            )
        );
    }

    /// <summary>A question that stays open must not get lost when another one joins its employer.</summary>
    [Test]
    public void Open_question_outlives_a_Yes_about_the_same_employer()
    {
        var roster = NewRoster.Of(
            [_ruth.WorkingFor("Acme Books"), NewMentor.Named("Bo Berg").WorkingFor("Acme Toys")],
            [_maya.WorkingFor("Acme")]
        );
        var standing = StandingPairs.None with
        {
            Answers = question =>
                question.Found.Contains("Toys", StringComparison.Ordinal) ? true : null,
        };
        var outcome = Matchmaker.Match(roster, standing, MatchingSettings.Default);
        Assert.That(outcome.Pairings, Is.Empty);
        Assert.That(outcome.Problems, Has.Count.EqualTo(1));
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
}
