namespace SheetsMatcher.EndToEnd.Tests.Sample;

/// <summary>
/// One way of weighing the criteria. What holds for very different weights holds for the product's
/// own, whatever a committee sets them to.
/// </summary>
internal sealed record Weights(
    int Sector,
    int OtherSpecial,
    int City,
    int Mode,
    int School,
    int Language,
    int Time,
    int Goal,
    int Gap,
    int Wish,
    int TopicsMax,
    IReadOnlyDictionary<string, int> Topics
)
{
    public static Weights Drawn(Random random, IEnumerable<string> topics) =>
        new(
            random.Next(40, 61),
            random.Next(10, 31),
            random.Next(5, 16),
            random.Next(0, 11),
            random.Next(0, 11),
            random.Next(0, 6),
            random.Next(0, 6),
            random.Next(0, 6),
            random.Next(0, 6),
            random.Next(5, 16),
            random.Next(15, 26),
            topics.ToDictionary(topic => topic, _ => random.Next(1, 9))
        );

    public int PointsOf(Person mentor, Person mentee) =>
        SectorPoints(mentor, mentee)
        + (mentor.City == mentee.City ? City : 0)
        + (mentor.Modes.Intersect(mentee.Modes).Any() ? Mode : 0)
        + (mentor.School == mentee.School ? School : 0)
        + (
            mentor.Languages.Intersect(mentee.Languages).Any(each => each != "English")
                ? Language
                : 0
        )
        + (mentor.Times.Intersect(mentee.Times).Any() ? Time : 0)
        + (Goal * mentor.Goals.Intersect(mentee.Goals).Count())
        + (mentor.Years - mentee.Years is >= 5 and <= 20 ? Gap : 0)
        + (mentor.Wish == mentee.Name || mentee.Wish == mentor.Name ? Wish : 0)
        + Math.Min(TopicsMax, mentor.Topics.Intersect(mentee.Topics).Sum(topic => Topics[topic]));

    private int SectorPoints(Person mentor, Person mentee) =>
        mentor.Sector == mentee.Sector ? Sector
        : mentor.IsSpecial && mentee.IsSpecial ? OtherSpecial
        : 0;
}
