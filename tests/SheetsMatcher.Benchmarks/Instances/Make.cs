using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Benchmarks.Instances;

/// <summary>Makes the instances, the same in every run.</summary>
internal static class Make
{
    private const int Seed = 1;
    private const int UniformValues = 10_000;

    public static Instance Structured(int size) =>
        Dense("dense structured", Square(size), StructuredScores(size, size), size, size, 1);

    public static Instance Uniform(int size)
    {
        var chance = new Random(Seed);
        var scores = new ushort[size * size];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = (ushort)chance.Next(UniformValues);
        }
        return Dense("dense uniform 0..9999", Square(size), scores, size, size, 1);
    }

    /// <summary>Half as many columns as rows, each with two places.</summary>
    public static Instance TwoPlaces(int rows)
    {
        var columns = rows / 2;
        var size = $"{BenchmarkOptions.Named(rows)} × {BenchmarkOptions.Named(columns)}";
        return Dense("two places each", size, StructuredScores(rows, columns), rows, columns, 2);
    }

    /// <summary>Each row may go to a few columns only, drawn by chance.</summary>
    public static Instance Sparse(int size, int candidates)
    {
        var crowd = new StructuredCrowd(Seed);
        var (mentees, mentors) = (crowd.Mentees(size), crowd.Mentors(size));
        var topicPoints = StructuredCrowd.TopicPoints();
        var chance = new Random(Seed);
        var matchValue = ((long)size * StructuredCrowd.PointsMax) + 1;
        var (starts, columns, values) = (new int[size + 1], new List<int>(), new List<long>());
        for (var row = 0; row < size; row++)
        {
            var drawn = new SortedSet<int>();
            while (drawn.Count < candidates)
            {
                drawn.Add(chance.Next(size));
            }
            foreach (var column in drawn)
            {
                columns.Add(column);
                values.Add(
                    matchValue + StructuredCrowd.Points(mentees[row], mentors[column], topicPoints)
                );
            }
            starts[row + 1] = columns.Count;
        }
        var problem = new SparseProblem(Filled(size, 1), starts, [.. columns], [.. values]);
        return new Instance($"sparse, {candidates} each", Square(size), problem, matchValue, []);
    }

    /// <summary>The classes of a crowd as rows and columns, so often as they have members.</summary>
    public static Instance Classes(ClassedCrowd crowd)
    {
        var (mentees, mentors) = (crowd.MenteeClasses(), crowd.MentorClasses());
        var scores = StructuredCrowd.Scores(mentees.Answers, mentors.Answers);
        var size = $"{Square(crowd.Count)} in {BenchmarkOptions.Named(mentees.Sizes.Length)}";
        var problem = DenseProblem.MostThenBest(scores, mentees.Sizes, mentors.Sizes);
        var name = crowd.IsEven ? "people in even classes" : "people in uneven classes";
        return new Instance(name, size, problem, scores);
    }

    private static Instance Dense(
        string name,
        string size,
        ushort[] scores,
        int rows,
        int columns,
        int places
    )
    {
        var (supplies, capacities) = (Filled(rows, 1), Filled(columns, places));
        var problem = DenseProblem.MostThenBest(scores, supplies, capacities);
        return new Instance(name, size, problem, scores);
    }

    private static ushort[] StructuredScores(int rows, int columns)
    {
        var crowd = new StructuredCrowd(Seed);
        return StructuredCrowd.Scores(crowd.Mentees(rows), crowd.Mentors(columns));
    }

    private static string Square(int size) =>
        $"{BenchmarkOptions.Named(size)} × {BenchmarkOptions.Named(size)}";

    private static int[] Filled(int count, int value)
    {
        var filled = new int[count];
        Array.Fill(filled, value);
        return filled;
    }
}
