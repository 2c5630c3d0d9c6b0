using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class EligibilityTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentee _li = NewMentee.Named("Li Chen");

    [TestCase(5, "Ruth Alder has 5 years of experience; more than 5 are needed.")]
    [TestCase(1, "Ruth Alder has 1 year of experience; more than 5 are needed.")]
    [TestCase(4.5, "Ruth Alder has 4.5 years of experience; more than 5 are needed.")]
    [TestCase(5.01, null)]
    public void Experienced_mentor_has_more_than_the_minimum(double years, string? sentence) =>
        Assert.That(Sentence(_ruth.WithYears(years), _li), Is.EqualTo(sentence));

    [Test]
    public void Peer_mentor_needs_no_years_of_experience() =>
        Assert.That(
            Sentence(
                _ruth.AsPeer().FromSchool("Langara College").WithYears(0),
                _li.AsPeer().FromSchool("langara college")
            ),
            Is.Null
        );

    [TestCase("Acme Inc.", "ACME, Inc", true)]
    [TestCase("Acme", "The Acme Co., Ltd.", true)]
    [TestCase("Smith & Sons L.L.C.", "smith and sons", true)]
    [TestCase("Bibliothèque de Québec", "Bibliotheque de Quebec", true)]
    [TestCase("City Library", "City Library North", false)]
    [TestCase("Company", "Inc", false)]
    [TestCase("", "", false)]
    [TestCase("N/A", "n/a", false)]
    [TestCase("Unemployed", "unemployed", false)]
    [TestCase("Self-employed", "self employed", false)]
    [TestCase("none", "None.", false)]
    public void Coworkers_are_never_paired(string one, string other, bool areCoworkers) =>
        Assert.That(
            Rule(_ruth.WorkingFor(one), _li.WorkingFor(other)),
            Is.EqualTo(areCoworkers ? "Coworkers" : null)
        );

    [TestCase("Ruth Alder", true)]
    [TestCase("ruth  ÁLDER", true)]
    [TestCase("Alder, Ruth", true)]
    [TestCase("My director, Ruth Alder (she)", true)]
    [TestCase("RUTH.ALDER@example.org", true)]
    [TestCase("Ruth <ruth.alder@example.org>.", true)]
    [TestCase("Ruth Aldermann", false)]
    [TestCase("Ruth", null)]
    [TestCase("aruth.alder@example.org", false)]
    [TestCase("", false)]
    [TestCase("N/A", false)]
    public void Boss_is_never_the_partner_in_either_direction(string supervisor, bool? isBoss)
    {
        // A name that is only near is asked about.
        var rule =
            isBoss is null ? "Open question"
            : isBoss == true ? "Boss"
            : null;
        Assert.That(Rule(_ruth, _li.SupervisedBy(supervisor)), Is.EqualTo(rule));
        var turned = NewMentor.Named("Li Chen").SupervisedBy(supervisor);
        Assert.That(Rule(turned, NewMentee.Named("Ruth Alder")), Is.EqualTo(rule));
    }

    [Test]
    public void Name_of_one_word_is_the_boss_only_when_it_is_the_whole_answer()
    {
        var li = NewMentor.Named("Li");
        var bo = NewMentee.Named("Bo Berg");
        Assert.That(Rule(li, bo.SupervisedBy("Li Na")), Is.EqualTo("Open question"));
        Assert.That(Rule(li, bo.SupervisedBy(" LI ")), Is.EqualTo("Boss"));
    }

    [Test]
    public void Ways_to_meet_must_overlap_unless_one_left_them_open()
    {
        var ruth = _ruth.Meeting("In person", "Phone");
        Assert.That(
            Sentence(ruth, _li.Meeting("Video call")),
            Is.EqualTo("Ruth Alder would meet: in person or phone; Li Chen: video call.")
        );
        Assert.That(Rule(ruth, _li.Meeting("PHONE")), Is.Null);
        Assert.That(Rule(ruth, _li), Is.Null);
        Assert.That(Rule(_ruth, _li.Meeting("Phone")), Is.Null);
    }

    [Test]
    public void Tracks_do_not_mix()
    {
        Assert.That(
            Sentence(_ruth, _li.AsPeer()),
            Is.EqualTo("Ruth Alder mentors recent graduates; Li Chen is still a student.")
        );
        Assert.That(
            Sentence(_ruth.AsPeer(), _li),
            Is.EqualTo("Ruth Alder is a peer mentor for students; Li Chen has graduated.")
        );
    }

    [TestCase("Langara", "UFV")]
    [TestCase("", "")]
    [TestCase("n/a", "N/A")]
    public void Peers_must_be_of_one_known_school(string one, string other) =>
        Assert.That(
            Sentence(_ruth.AsPeer().FromSchool(one), _li.AsPeer().FromSchool(other)),
            Is.EqualTo("Ruth Alder and Li Chen are not known to share a school.")
        );

    [Test]
    public void Nobody_is_their_own_mentor() =>
        Assert.That(Rule(_ruth, NewMentee.Named("Ruth Alder")), Is.EqualTo("Self"));

    [Test]
    public void Every_broken_rule_is_told()
    {
        var ruth = _ruth.WithYears(1).WorkingFor("Acme").Meeting("Phone");
        var li = _li.WorkingFor("Acme").SupervisedBy("Ruth Alder").Meeting("Email");
        var standing = StandingPairs.None with { Rejected = [NewRoster.Pair(ruth, li)] };
        Assert.That(
            Eligibility
                .ObjectionsTo(ruth, li, standing, MatchingSettings.Default)
                .Select(o => o.Rule),
            Is.EqualTo([
                "Experience",
                "Coworkers",
                "Boss",
                "Rejected pair",
                "No shared meeting mode",
            ])
        );
    }

    private static string? Rule(Mentor mentor, Mentee mentee) => Only(mentor, mentee)?.Rule;

    private static string? Sentence(Mentor mentor, Mentee mentee) => Only(mentor, mentee)?.Sentence;

    private static Ineligible? Only(Mentor mentor, Mentee mentee) =>
        Eligibility
            .ObjectionsTo(mentor, mentee, StandingPairs.None, MatchingSettings.Default)
            .SingleOrDefault();
}
