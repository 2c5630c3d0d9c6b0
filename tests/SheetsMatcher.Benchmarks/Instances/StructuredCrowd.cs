using System.Numerics;

namespace SheetsMatcher.Benchmarks.Instances;

/// <summary>
/// Invented people whose points have the structure of a mentoring program's: a few weighty answers
/// that many share, so that there are many ties and long chains of displaced people. The same for
/// the same seed.
/// </summary>
internal sealed class StructuredCrowd(int seed)
{
    public const int PointsMax = 100;

    private const int TopicCount = 9;
    private const int CitiesOfRegion = 3;

    private readonly Random _chance = new(seed);

    public Answers[] Mentees(int count) => People(count, topicShare: 0.4, yearsMax: 6);

    public Answers[] Mentors(int count) => People(count, topicShare: 0.5, yearsMax: 30);

    /// <summary>Row after row, a row for each mentee.</summary>
    public static ushort[] Scores(Answers[] mentees, Answers[] mentors)
    {
        var scores = GC.AllocateUninitializedArray<ushort>(mentees.Length * mentors.Length);
        var topicPoints = TopicPoints();
        for (var row = 0; row < mentees.Length; row++)
        {
            var mentee = mentees[row];
            var cells = scores.AsSpan(row * mentors.Length);
            for (var column = 0; column < mentors.Length; column++)
            {
                cells[column] = (ushort)Points(mentee, mentors[column], topicPoints);
            }
        }
        return scores;
    }

    public static int Points(Answers mentee, Answers mentor, byte[] topicPoints)
    {
        var points = topicPoints[mentee.Topics & mentor.Topics];
        var gap = mentor.Years - mentee.Years;
        var times = BitOperations.PopCount((uint)(mentee.Times & mentor.Times));
        return points
            + Sector(mentee.Sector, mentor.Sector)
            + City(mentee.City, mentor.City)
            + ((mentee.Modes & mentor.Modes) != 0 ? 5 : 0)
            + (mentee.School == mentor.School ? 5 : 0)
            + Math.Min(6, 2 * times)
            + (gap is >= 5 and <= 20 ? 4 : 0);
    }

    /// <summary>By the set of shared topics: 4 to 7 points each, 20 at most.</summary>
    public static byte[] TopicPoints()
    {
        var points = new byte[1 << TopicCount];
        for (var topics = 0; topics < points.Length; topics++)
        {
            var sum = Enumerable
                .Range(0, TopicCount)
                .Where(topic => (topics >> topic & 1) != 0)
                .Sum(topic => 4 + (topic % 4));
            points[topics] = (byte)Math.Min(20, sum);
        }
        return points;
    }

    private static int Sector(byte one, byte other) =>
        one == other ? 50
        : one >= 2 && other >= 2 ? 20
        : 0;

    private static int City(byte one, byte other) =>
        one == other ? 10
        : one / CitiesOfRegion == other / CitiesOfRegion ? 4
        : 0;

    private Answers[] People(int count, double topicShare, int yearsMax)
    {
        var people = new Answers[count];
        for (var i = 0; i < count; i++)
        {
            people[i] = new Answers(
                (byte)_chance.Next(5),
                (byte)_chance.Next(12),
                (ushort)Some(TopicCount, topicShare),
                (byte)Some(4, 0.5),
                (byte)Some(6, 0.4),
                (byte)_chance.Next(20),
                (byte)_chance.Next(yearsMax)
            );
        }
        return people;
    }

    private int Some(int count, double share)
    {
        var bits = 0;
        for (var bit = 0; bit < count; bit++)
        {
            bits |= _chance.NextDouble() < share ? 1 << bit : 0;
        }
        return bits;
    }
}
