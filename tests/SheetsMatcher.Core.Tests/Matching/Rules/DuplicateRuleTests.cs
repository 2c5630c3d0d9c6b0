using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Matching.Rules;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Rules;

/// <summary>One full name under two emails may be one person, until the committee says.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class DuplicateRuleTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentee _li = NewMentee.Named("Li Chen");
    private static readonly Mentor _ruthAgain = _ruth.From("ra@example.org").AppliedAfter(1);
    private static readonly Mentee _liAgain = _li.From("lc@example.org").AppliedAfter(1);

    [Test]
    public void Namesakes_in_the_two_forms_are_not_paired() =>
        Assert.That(
            Judged.Objection(_ruth, NewMentee.Named("ruth  ALDER").From("ra@example.org")),
            Is.EqualTo(
                new Ineligible(
                    "Duplicate",
                    "Ruth Alder applied in both forms with different emails, or there are two "
                        + "people of that name."
                )
            )
        );

    [Test]
    public void Of_two_applications_under_one_name_the_earlier_takes_part()
    {
        Assert.That(Rules(_ruthAgain, _li), Is.EqualTo(["Duplicate"]));
        Assert.That(Rules(_ruth, _liAgain), Is.EqualTo(["Duplicate"]));
        Assert.That(Rules(_ruth, _li), Is.Empty);
    }

    [Test]
    public void After_Yes_it_is_told_that_the_earlier_counts() =>
        Assert.That(
            Book(StandingPairs.None with { Answers = _ => true })
                .Objections(new Profile(_ruth), new Profile(_liAgain))
                .Single()
                .Sentence,
            Is.EqualTo("Li Chen applied earlier with another email, and that application counts.")
        );

    [Test]
    public void The_later_one_is_told_why() =>
        Assert.That(
            Book(StandingPairs.None)
                .Objections(new Profile(_ruth), new Profile(_liAgain))
                .Single()
                .Sentence,
            Is.EqualTo(
                "Li Chen applied earlier with another email, or there are two people of that name."
            )
        );

    /// <summary>Whom the committee withdrew must not come back under another address.</summary>
    [Test]
    public void Once_the_earlier_is_withdrawn_the_later_takes_part_only_if_they_are_two(
        [Values(null, true, false)] bool? answer
    )
    {
        var standing = StandingPairs.None with
        {
            Withdrawn = new HashSet<ApplicantId> { _ruth.Id, _li.Id },
            Answers = _ => answer,
        };
        Assert.That(
            Rules(_ruthAgain, _liAgain, standing),
            Is.EqualTo(answer == false ? Array.Empty<string>() : ["Duplicate"])
        );
    }

    private static IEnumerable<string> Rules(
        Mentor mentor,
        Mentee mentee,
        StandingPairs? standing = null
    ) =>
        Book(standing ?? StandingPairs.None)
            .Objections(new Profile(mentor), new Profile(mentee))
            .Select(objection => objection.Rule);

    private static RuleBook Book(StandingPairs standing)
    {
        var roster = NewRoster.Of([_ruthAgain, _ruth], [_liAgain, _li]);
        var people = new People(roster, MatchingSettings.Default, standing);
        return new RuleBook(MatchingSettings.Default, standing, people.Doubts);
    }
}
