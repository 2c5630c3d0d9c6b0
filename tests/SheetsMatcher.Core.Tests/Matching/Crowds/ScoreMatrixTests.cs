using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Matching.Crowds;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Crowds;

/// <summary>A whole crowd scored at once, against the same people asked pair by pair.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ScoreMatrixTests
{
    [TestCase(12, 12, 400)]
    [TestCase(150, 8, 40, TestName = "Wide enough for vectors")]
    [TestCase(0, 5, 5, TestName = "No mentors")]
    [TestCase(5, 0, 5, TestName = "No mentees")]
    public void Every_cell_is_what_its_pair_is_told(int mentorsMax, int menteesMax, int count) =>
        RandomCases.Hold(
            RandomCrowd.OfUpTo(mentorsMax, menteesMax),
            count,
            crowd => Wrong(crowd) is null
        );

    [Test]
    public void Random_crowds_have_vetoes_and_points_of_every_kind()
    {
        var broken = new HashSet<string>();
        var counted = new HashSet<string>();
        RandomCases.Hold(
            RandomCrowd.OfUpTo(12, 12),
            100,
            crowd =>
            {
                var (people, rules, scoring) = crowd.Judges();
                foreach (var mentor in people.Mentors)
                {
                    foreach (var mentee in people.Mentees)
                    {
                        broken.UnionWith(rules.Broken(mentor, mentee).Select(rule => rule.Name));
                        counted.UnionWith(
                            scoring
                                .Criteria.Where(each => each.Points(mentor, mentee) > 0)
                                .Select(each => each.Name)
                        );
                    }
                }
                return true;
            }
        );
        var (_, all, criteria) = RandomCrowd.Nobody.Judges();
        Assert.That(broken, Is.EquivalentTo(all.Rules.Select(rule => rule.Name).Distinct()));
        Assert.That(counted, Is.EquivalentTo(criteria.Criteria.Select(each => each.Name)));
    }

    [Test]
    public void Order_of_rows_changes_nothing() =>
        RandomCases.Hold(
            RandomCrowd.OfUpTo(12, 12),
            100,
            crowd =>
            {
                var shuffled = crowd with { Roster = Crowd.Shuffled(crowd.Roster, 5) };
                return Matrix(shuffled).Points.SequenceEqual(Matrix(crowd).Points);
            }
        );

    [Test]
    public void Rows_are_the_same_without_room_to_keep_them_in_strips_and_by_several_threads() =>
        RandomCases.Hold(
            RandomCrowd.OfUpTo(70, 12),
            50,
            crowd =>
            {
                var (people, rules, scoring) = crowd.Judges();
                var forms = new BothForms(people.Mentors, people.Mentees);
                var stacks = LayerStack.Of(Layer.AllOf(forms, rules, scoring));
                var (width, height) = (people.Mentors.Count, people.Mentees.Count);
                var roomy = new KeptRows(stacks, width, height);
                var cramped = new KeptRows(stacks, width, height, cellsMax: 0);
                var narrow = new KeptRows(stacks, width, height, stripWidth: 7);
                var shared = new KeptRows(stacks, width, height, blockCells: 1);
                var expected = Written(roomy, width * height);
                return Written(cramped, width * height).AsSpan().SequenceEqual(expected)
                    && Written(narrow, width * height).AsSpan().SequenceEqual(expected)
                    && Written(shared, width * height).AsSpan().SequenceEqual(expected);
            }
        );

    private static ushort[] Written(KeptRows rows, int cells)
    {
        var written = new ushort[cells];
        rows.WriteAll(written);
        return written;
    }

    [Test]
    public void Every_one_of_fifty_thousand_topics_counts()
    {
        string[] topics = [.. Enumerable.Range(0, 50_000).Select(i => $"Topic {i}")];
        var crowd = new RandomCrowd(
            NewRoster.Of(
                [
                    NewMentor.Named("Ruth Alder").Offering(topics),
                    NewMentor.Named("Ana Ruiz").Offering(topics[1..]),
                    NewMentor.Named("Omar Haddad"),
                ],
                [NewMentee.Named("Li Chen").Wanting(topics), NewMentee.Named("Bo Lind")]
            ),
            StandingPairs.None,
            MatchingSettings.Default with
            {
                TopicPoints = 1,
                RareTopicPoints = 0,
                TopicPointsMax = 50_000,
            }
        );
        var matrix = Matrix(crowd);
        Assert.That(matrix.Points.ToArray().Max(), Is.EqualTo(50_050));
        Assert.That(Wrong(crowd), Is.Null);
    }

    [TestCase(3)]
    [TestCase(150, TestName = "More employers than a layer is made for")]
    public void Coworkers_are_kept_apart_however_many_employers_there_are(int employers)
    {
        var crowd = new RandomCrowd(
            NewRoster.Of(
                [
                    .. Enumerable
                        .Range(0, employers)
                        .Select(i => At(NewMentor.Named($"Mentor {i}"), i)),
                ],
                [
                    .. Enumerable
                        .Range(0, employers)
                        .Select(i => At(NewMentee.Named($"Mentee {i}"), i)),
                ]
            ),
            StandingPairs.None,
            MatchingSettings.Default
        );
        var forbidden = Matrix(crowd).Points.Count(ScoreMatrix.Forbidden);
        Assert.That(forbidden, Is.EqualTo(employers));
        Assert.That(Wrong(crowd), Is.Null);
    }

    private static T At<T>(T person, int employer)
        where T : Applicant => person.WorkingFor($"Library {employer}");

    [Test]
    public void Answers_of_two_pools_are_refused()
    {
        var mentor = new Profile(NewMentor.Named("Ruth Alder"));
        var mentee = new Profile(NewMentee.Named("Li Chen"));
        var (_, rules, scoring) = RandomCrowd.Nobody.Judges();
        Assert.That(
            () => ScoreMatrix.Of([mentor], [mentee], rules, scoring),
            Throws.ArgumentException.With.Message.Contains("one pool")
        );
    }

    [Test]
    public void Cells_are_found_by_mentee_and_mentor()
    {
        var crowd = new RandomCrowd(
            NewRoster.Of(
                [NewMentor.Named("Ruth Alder"), NewMentor.Named("Li Chen").AppliedAfter(1)],
                [NewMentee.Named("Li Chen")]
            ),
            StandingPairs.None,
            MatchingSettings.Default
        );
        var matrix = Matrix(crowd);
        Assert.That((matrix.Rows, matrix.Columns), Is.EqualTo((1, 2)));
        Assert.That(matrix.Row(0).ToArray(), Is.EqualTo([50, ScoreMatrix.Forbidden]));
        Assert.That(matrix[0, 0], Is.EqualTo(50));
    }

    internal static ScoreMatrix Matrix(RandomCrowd crowd)
    {
        var (people, rules, scoring) = crowd.Judges();
        return ScoreMatrix.Of(people.Mentors, people.Mentees, rules, scoring);
    }

    /// <summary>The first cell that is not what its pair is told; null when all are.</summary>
    private static string? Wrong(RandomCrowd crowd)
    {
        var (people, rules, scoring) = crowd.Judges();
        var matrix = ScoreMatrix.Of(people.Mentors, people.Mentees, rules, scoring);
        for (var row = 0; row < matrix.Rows; row++)
        {
            for (var column = 0; column < matrix.Columns; column++)
            {
                var (mentor, mentee) = (people.Mentors[column], people.Mentees[row]);
                var told = rules.Allows(mentor, mentee)
                    ? scoring.Points(mentor, mentee)
                    : ScoreMatrix.Forbidden;
                if (matrix[row, column] != told)
                {
                    return $"row {row}, column {column}: {matrix[row, column]}, not {told}";
                }
            }
        }
        return null;
    }
}
