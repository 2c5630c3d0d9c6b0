using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Matching.Crowds;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Crowds;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class PeopleClassesTests
{
    [Test]
    public void Members_of_one_class_have_the_same_row_or_column() =>
        RandomCases.Hold(
            RandomCrowd.OfUpTo(20, 20),
            300,
            crowd =>
            {
                var classes = Classes(crowd);
                var matrix = ScoreMatrixTests.Matrix(crowd);
                return AreAlike(classes.MenteeClass, row => matrix.Row(row).ToArray())
                    && AreAlike(classes.MentorClass, column => Column(matrix, column));
            }
        );

    [Test]
    public void One_row_for_those_who_are_alike_holds_what_is_told_of_each() =>
        RandomCases.Hold(
            RandomCrowd.OfUpTo(20, 20),
            300,
            crowd =>
            {
                var (people, rules, scoring) = crowd.Judges();
                var classOf = Classes(crowd).MenteeClass;
                var apart = ScoreMatrixTests.Matrix(crowd);
                var shared = ScoreMatrix.Of(
                    people.Mentors,
                    people.Mentees,
                    rules,
                    scoring,
                    classOf
                );
                return shared.Rows == apart.Rows
                    && shared.Points.Length == classOf.Distinct().Count() * shared.Columns
                    && Enumerable
                        .Range(0, apart.Rows)
                        .All(row => shared.Row(row).SequenceEqual(apart.Row(row)));
            }
        );

    [Test]
    public void Classes_are_numbered_from_zero_by_their_first_member() =>
        RandomCases.Hold(
            RandomCrowd.OfUpTo(20, 20),
            100,
            crowd =>
            {
                var classes = Classes(crowd);
                return IsNumbered(classes.MenteeClass) && IsNumbered(classes.MentorClass);
            }
        );

    [Test]
    public void Same_answers_make_one_class_whatever_the_name()
    {
        var crowd = Of(
            [NewMentor.Named("Ruth Alder"), NewMentor.Named("Ana Ruiz").Taking(3)],
            [
                NewMentee.Named("Li Chen"),
                NewMentee.Named("Bo Lind").In("Surrey"),
                NewMentee.Named("Omar Haddad"),
            ]
        );
        Assert.That(Classes(crowd).MentorClass, Is.EqualTo([0, 0]));
        Assert.That(Classes(crowd).MenteeClass, Is.EqualTo([0, 1, 0]));
    }

    [Test]
    public void Employer_counts_only_where_the_other_form_has_it_too()
    {
        var crowd = Of(
            [
                NewMentor.Named("Ruth Alder").WorkingFor("Acme"),
                NewMentor.Named("Ana Ruiz").WorkingFor("ACME"),
                NewMentor.Named("Eve Holm").WorkingFor("City Library"),
                NewMentor.Named("Ken Mori"),
            ],
            [
                NewMentee.Named("Li Chen").WorkingFor("Acme Inc."),
                NewMentee.Named("Bo Lind").WorkingFor("Archives"),
                NewMentee.Named("Omar Haddad"),
            ]
        );
        Assert.That(Classes(crowd).MentorClass, Is.EqualTo([0, 0, 1, 1]));
        Assert.That(Classes(crowd).MenteeClass, Is.EqualTo([0, 1, 1]));
    }

    [Test]
    public void Who_is_named_or_listed_is_alone_in_a_class()
    {
        var ana = NewMentor.Named("Ana Ruiz");
        var omar = NewMentee.Named("Omar Haddad");
        var crowd = Of(
            [NewMentor.Named("Ruth Alder"), ana, NewMentor.Named("Eve Holm"), NewMentor.Named("K")],
            [
                NewMentee.Named("Li Chen").SupervisedBy("Ruth Alder"),
                omar,
                NewMentee.Named("Bo Lind"),
            ]
        ) with
        {
            Standing = StandingPairs.None with { KeptApart = [NewRoster.Pair(ana, omar)] },
        };
        Assert.That(Classes(crowd).MentorClass, Is.EqualTo([0, 1, 2, 2]));
        Assert.That(Classes(crowd).MenteeClass, Is.EqualTo([0, 1, 2]));
    }

    [Test]
    public void Criterion_that_does_not_count_parts_nobody()
    {
        var crowd = Of(
            [NewMentor.Named("Ruth Alder").In("Surrey"), NewMentor.Named("Ana Ruiz")],
            []
        );
        Assert.That(Classes(crowd).MentorClass, Is.EqualTo([0, 1]));
        var settings = MatchingSettings.Default with { CityPoints = 0 };
        Assert.That(Classes(crowd with { Settings = settings }).MentorClass, Is.EqualTo([0, 0]));
    }

    private static RandomCrowd Of(IReadOnlyList<Mentor> mentors, IReadOnlyList<Mentee> mentees) =>
        new(
            NewRoster.Of(
                [.. mentors.Select((mentor, hour) => mentor.AppliedAfter(hour))],
                [.. mentees.Select((mentee, hour) => mentee.AppliedAfter(hour))]
            ),
            StandingPairs.None,
            MatchingSettings.Default
        );

    private static PeopleClasses Classes(RandomCrowd crowd)
    {
        var (people, rules, scoring) = crowd.Judges();
        return PeopleClasses.Of(people.Mentors, people.Mentees, rules, scoring);
    }

    private static bool AreAlike(int[] classOf, Func<int, ushort[]> line) =>
        Enumerable
            .Range(0, classOf.Length)
            .GroupBy(place => classOf[place])
            .All(members => members.All(each => line(each).SequenceEqual(line(members.First()))));

    private static bool IsNumbered(int[] classOf) =>
        classOf.Distinct().SequenceEqual(Enumerable.Range(0, classOf.Distinct().Count()));

    private static ushort[] Column(ScoreMatrix matrix, int column) =>
        [.. Enumerable.Range(0, matrix.Rows).Select(row => matrix[row, column])];
}
