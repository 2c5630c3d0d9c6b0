using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Rules;

/// <summary>A shared mail domain is no ban but a question to the committee.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class CoworkerQuestionTests
{
    private static readonly Mentor _ruth = NewMentor
        .Named("Ruth Alder")
        .From("ruth@north.example.org");
    private static readonly Mentee _li = NewMentee.Named("Li Chen").From("li@North.Example.org");

    [Test]
    public void One_workplaces_domain_is_asked_about_and_forbids_nothing()
    {
        Assert.That(
            Judged.Compatibility(_ruth, _li).Questions,
            Is.EqualTo(["both write from north.example.org; are they coworkers?"])
        );
        Assert.That(Judged.Objection(_ruth, _li), Is.Null);
    }

    [Test]
    public void The_question_stands_beside_the_pairing()
    {
        var outcome = Matchmaker.Match(
            NewRoster.Of([_ruth], [_li]),
            StandingPairs.None,
            MatchingSettings.Default
        );
        Assert.That(outcome.Pairings.Single().Questions, Has.Count.EqualTo(1));
    }

    [TestCase("ruth@gmail.com", "li@gmail.com")]
    [TestCase("ruth@yahoo.ca", "li@yahoo.ca", TestName = "Provider of many countries")]
    [TestCase("ruth@example.org", "li@example.org")]
    [TestCase("ruth@north.example.org", "li@south.example.org")]
    [TestCase("ruth@alumni.example.ca", "li@alumni.example.ca", TestName = "Named in settings")]
    [TestCase("ruth@post.ca", "li@post.ca", TestName = "Named in settings for every country")]
    public void Domain_where_anybody_has_an_address_is_not(string mentor, string mentee)
    {
        var settings = new MatchingSettings
        {
            PublicEmailDomains = ["Alumni.example.ca", "post.*"],
        };
        Assert.That(
            Judged.Compatibility(_ruth.From(mentor), _li.From(mentee), settings).Questions,
            Is.Empty
        );
    }

    [Test]
    public void Two_named_employers_leave_the_question_open() =>
        Assert.That(
            Judged
                .Compatibility(_ruth.WorkingFor("Acme"), _li.WorkingFor("City Library"))
                .Questions,
            Has.Count.EqualTo(1)
        );

    [TestCase("example")]
    [TestCase("@example.org")]
    [TestCase("example.")]
    [TestCase("a.example, b.example")]
    public void What_is_no_domain_is_refused_and_quoted(string domain) =>
        Assert.That(
            () => new MatchingSettings { PublicEmailDomains = [domain] }.Check(),
            Throws.ArgumentException.With.Message.EqualTo(
                "PublicEmailDomains must hold domains such as \"alumni.example.ca\", "
                    + $"not \"{domain}\"."
            )
        );
}
