using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class UnmatchedTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentor _omar = NewMentor.Named("Omar Haddad").AppliedAfter(hours: 1);
    private static readonly Mentee _li = NewMentee.Named("Li Chen");
    private static readonly Mentee _ana = NewMentee.Named("Ana Silva").AppliedAfter(hours: 1);
    private static readonly Mentee _tom = NewMentee.Named("Tom Berg").AppliedAfter(hours: 2);

    [Test]
    public void No_mentor_at_all() =>
        Assert.That(
            Told([], [_li]),
            Is.EqualTo(["Li Chen: Nobody has applied as a mentor. A mentor who fits."])
        );

    [Test]
    public void No_mentee_at_all() =>
        Assert.That(
            Told([_ruth], []),
            Is.EqualTo(["Ruth Alder: Nobody has applied as a mentee. A mentee who fits."])
        );

    [Test]
    public void Rules_are_counted_and_the_strongest_lever_is_named()
    {
        Mentor[] mentors =
        [
            .. Enumerable.Range(0, 4).Select(i => NewMentor.Named($"Phone {i}").Meeting("Phone")),
            .. Enumerable.Range(0, 2).Select(i => NewMentor.Named($"Acme {i}").WorkingFor("Acme")),
            NewMentor.Named("New Comer").WithYears(1).Meeting("Phone"),
        ];
        var told = Told(mentors, [_li.Meeting("Email").WorkingFor("Acme")]);
        Assert.That(
            told[0],
            Is.EqualTo(
                "Li Chen: No eligible mentor. 7 mentors: 4 without a shared meeting mode, "
                    + "2 from the same workplace, 1 with too little experience. "
                    + "One more way to meet would make 4 mentors possible."
            )
        );
        Assert.That(
            told,
            Does.Contain(
                "Phone 3: No eligible mentee. 1 mentee: 1 without a shared meeting mode. "
                    + "One more way to meet would make 1 mentee possible."
            )
        );
    }

    [Test]
    public void Rule_that_nobody_can_lift_is_no_lever() =>
        Assert.That(
            Told([_ruth.WorkingFor("Acme")], [_li.WorkingFor("Acme")]),
            Is.EqualTo([
                "Li Chen: No eligible mentor. 1 mentor: 1 from the same workplace. "
                    + "Only another mentor would change this.",
                "Ruth Alder: No eligible mentee. 1 mentee: 1 from the same workplace. "
                    + "Only another mentee would change this.",
            ])
        );

    [Test]
    public void Competition_names_all_who_compete_and_where_a_place_would_help()
    {
        var law = NewMentor.Named("Ines Gold").Meeting("Email");
        var told = Told(
            [_ruth.Meeting("Phone"), _omar.Meeting("Phone"), law],
            [_li.Meeting("Phone"), _ana.Meeting("Phone"), _tom.Meeting("Phone")]
        );
        Assert.That(
            told[0],
            Is.EqualTo(
                "Tom Berg: 3 mentees compete for 2 open places with Ruth Alder and Omar Haddad. "
                    + "One more open place with any of Ruth Alder and Omar Haddad "
                    + "would match 1 more."
            )
        );
    }

    [Test]
    public void Places_used_up_by_standing_pairs_are_said_to_be_taken() =>
        Assert.That(
            Told(
                [_ruth],
                [_li, _ana],
                StandingPairs.None with
                {
                    Locked = [NewRoster.Pair(_ruth, _li)],
                }
            ),
            Is.EqualTo([
                "Ana Silva: All places are taken with every mentor who fits: Ruth Alder. "
                    + "One more open place with Ruth Alder would match 1 more.",
            ])
        );

    [Test]
    public void Spare_mentor_is_told_that_all_who_fit_are_matched() =>
        Assert.That(
            Told([_ruth, _omar], [_li]),
            Is.EqualTo([
                "Omar Haddad: The 1 mentee who fits is matched with another mentor. "
                    + "One more mentee who fits.",
            ])
        );

    [Test]
    public void Whoever_is_in_question_is_told_so_and_is_counted_so()
    {
        var told = Told([_ruth], [_li with { IsInQuestion = true }]);
        Assert.That(
            told,
            Is.EqualTo([
                "Li Chen: A line about this person is open in Problems, so that this application "
                    + "takes no part yet. Settling that line.",
                "Ruth Alder: No eligible mentee. 1 mentee: 1 about whom a question is open in "
                    + "Problems. Answering questions in Problems would make 1 mentee possible.",
            ])
        );
        Assert.That(
            Told([_ruth with { IsInQuestion = true }], [])[0],
            Does.Contain("is open in Problems")
        );
    }

    [Test]
    public void Second_application_of_one_person_is_told_that_the_earlier_counts()
    {
        var again = _li.From("lc@example.org").AppliedAfter(hours: 3);
        var outcome = Matchmaker.Match(
            NewRoster.Of([], [_li, again]),
            StandingPairs.None with
            {
                Answers = _ => true,
            },
            MatchingSettings.Default
        );
        var told = outcome.Unmatched.Single(each => each.Applicant.Email == again.Email);

        Assert.That(
            $"{told.Reason} {told.WouldChange}",
            Is.EqualTo(
                "Somebody answered in Problems that this is the same person as Li Chen "
                    + $"<{_li.Email}> in {_li.Tab}, row {_li.Row}: only that application counts. "
                    + "Nothing, unless the two are not one person: then answer No in Problems."
            )
        );
        Assert.That(
            outcome.Recruitment.SelectMany(each => each.Mentees),
            Is.EqualTo([_li]),
            "nobody is to be found for a person twice"
        );
    }

    [Test]
    public void Mentor_is_not_told_to_settle_what_is_settled()
    {
        var again = _li.From("lc@example.org").AppliedAfter(hours: 3);
        var told = Told(
            [_ruth.Meeting("Phone")],
            [_li.Meeting("Email"), again.Meeting("Phone")],
            StandingPairs.None with
            {
                Answers = _ => true,
            }
        );

        Assert.That(
            told[^1],
            Is.EqualTo(
                "Ruth Alder: No eligible mentee. 2 mentees: 1 without a shared meeting mode, 1 with an "
                    + "earlier application, which counts. One more way to meet would make 1 mentee possible."
            )
        );
    }

    [Test]
    public void Mentor_with_a_pair_and_a_place_left_is_not_listed() =>
        Assert.That(Told([_ruth.Taking(3)], [_li]), Is.Empty);

    private static List<string> Told(
        IReadOnlyList<Mentor> mentors,
        IReadOnlyList<Mentee> mentees,
        StandingPairs? standing = null
    ) =>
        [
            .. Matchmaker
                .Match(
                    NewRoster.Of(mentors, mentees),
                    standing ?? StandingPairs.None,
                    MatchingSettings.Default
                )
                .Unmatched.Select(u => $"{u.Applicant.Name}: {u.Reason} {u.WouldChange}"),
        ];
}
