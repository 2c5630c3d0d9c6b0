namespace SheetsMatcher.Core.Matching;

/// <summary>
/// The program's numbers: what a mentor must bring, and what each criterion weighs.
/// </summary>
public sealed record MatchingSettings
{
    /// <summary>The most that any number of points may be, so that sums stay exact.</summary>
    public const int PointsMax = 1_000_000;

    /// <summary>Fresh settings with every default; properties can be set for configuration.</summary>
    public static MatchingSettings Default => new();

    /// <summary>Years in the field that an experienced mentor must have more than.</summary>
    public double MinimumExperienceYears { get; set; } = 5;

    /// <summary>Points for the same type of library: what a pair is primarily made on.</summary>
    public int SectorPoints { get; set; } = 50;

    /// <summary>
    /// Points for two special libraries of different kinds, such as law and corporate.
    /// </summary>
    public int SpecialSectorPoints { get; set; } = 20;

    /// <summary>Points for each shared topic that every mentor offers.</summary>
    public int TopicPoints { get; set; } = 4;

    /// <summary>
    /// Points on top for a shared topic that hardly any mentor offers; in proportion in between.
    /// </summary>
    public int RareTopicPoints { get; set; } = 4;

    /// <summary>The most that shared topics may bring together.</summary>
    public int TopicPointsMax { get; set; } = 20;

    /// <summary>Points for the same city or region.</summary>
    public int CityPoints { get; set; } = 10;

    /// <summary>Points for a way to meet that both named.</summary>
    public int MeetingModePoints { get; set; } = 5;

    /// <summary>Points for the same school.</summary>
    public int SchoolPoints { get; set; } = 5;

    /// <summary>
    /// Points that an undecided proposal counts more than it is worth, so that a proposal which
    /// somebody may be looking at goes only for a gain greater than this.
    /// </summary>
    public int KeepBonus { get; set; } = 3;

    /// <summary>The most points that a pair can have, the keep bonus included.</summary>
    internal long PairPointsMax =>
        (long)Math.Max(SectorPoints, SpecialSectorPoints)
        + TopicPointsMax
        + CityPoints
        + MeetingModePoints
        + SchoolPoints
        + KeepBonus;

    /// <exception cref="ArgumentException">
    /// A number is negative or too large; it is named.
    /// </exception>
    public void Check()
    {
        if (double.IsNaN(MinimumExperienceYears) || MinimumExperienceYears < 0)
        {
            throw new ArgumentException(
                $"{nameof(MinimumExperienceYears)} must be 0 or more, not {MinimumExperienceYears}."
            );
        }
        CheckPoints(SectorPoints, nameof(SectorPoints));
        CheckPoints(SpecialSectorPoints, nameof(SpecialSectorPoints));
        CheckPoints(TopicPoints, nameof(TopicPoints));
        CheckPoints(RareTopicPoints, nameof(RareTopicPoints));
        CheckPoints(TopicPointsMax, nameof(TopicPointsMax));
        CheckPoints(CityPoints, nameof(CityPoints));
        CheckPoints(MeetingModePoints, nameof(MeetingModePoints));
        CheckPoints(SchoolPoints, nameof(SchoolPoints));
        CheckPoints(KeepBonus, nameof(KeepBonus));
    }

    private static void CheckPoints(int points, string name)
    {
        if (points is < 0 or > PointsMax)
        {
            throw new ArgumentException($"{name} must be from 0 to {PointsMax}, not {points}.");
        }
    }
}
