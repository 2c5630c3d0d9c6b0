namespace SheetsMatcher.Core.Matching;

/// <summary>
/// The most points that weights allow a pair, reckoned before any pair is scored.
/// </summary>
internal static class PointsBound
{
    /// <summary>Without the keep bonus.</summary>
    public static long Of(MatchingSettings settings) =>
        Parts(settings).Sum(part => (long)part.Points);

    /// <exception cref="ArgumentException">
    /// A weight is negative, or a pair could have too many points.
    /// </exception>
    public static void Check(MatchingSettings settings)
    {
        foreach (var (name, points) in Weights(settings))
        {
            if (points < 0)
            {
                throw new ArgumentException($"{name} must be 0 or more, not {points}.");
            }
        }
        if (settings.KeepBonus is < 0 or > MatchingSettings.KeepBonusMax)
        {
            throw new ArgumentException(
                $"{nameof(settings.KeepBonus)} must be from 0 to {MatchingSettings.KeepBonusMax}, "
                    + $"not {settings.KeepBonus}."
            );
        }
        if (Of(settings) > MatchingSettings.PointsMax)
        {
            var largest = Parts(settings).MaxBy(part => part.Points);
            throw new ArgumentException(
                $"The weights allow a pair {Of(settings)} points, and "
                    + $"{MatchingSettings.PointsMax} is the most: lower {largest.Name}, now "
                    + $"{largest.Points}, or other weights in proportion."
            );
        }
    }

    /// <summary>What each criterion counts at best, under the setting that says so.</summary>
    private static (string Name, int Points)[] Parts(MatchingSettings settings) =>
        [
            Larger(
                (nameof(settings.SectorPoints), settings.SectorPoints),
                (nameof(settings.SpecialSectorPoints), settings.SpecialSectorPoints)
            ),
            (nameof(settings.TopicPointsMax), settings.TopicPointsMax),
            (nameof(settings.CityPoints), settings.CityPoints),
            (nameof(settings.MeetingModePoints), settings.MeetingModePoints),
            (nameof(settings.SchoolPoints), settings.SchoolPoints),
            (nameof(settings.CareerGoalPointsMax), settings.CareerGoalPointsMax),
            (nameof(settings.LanguagePoints), settings.LanguagePoints),
            (nameof(settings.AvailabilityPoints), settings.AvailabilityPoints),
            (nameof(settings.ExperienceGapPoints), settings.ExperienceGapPoints),
            (nameof(settings.PreferencePoints), settings.PreferencePoints),
        ];

    private static (string Name, int Points)[] Weights(MatchingSettings settings) =>
        [
            .. Parts(settings),
            (nameof(settings.SectorPoints), settings.SectorPoints),
            (nameof(settings.SpecialSectorPoints), settings.SpecialSectorPoints),
            (nameof(settings.TopicPoints), settings.TopicPoints),
            (nameof(settings.RareTopicPoints), settings.RareTopicPoints),
            (nameof(settings.RegionPoints), settings.RegionPoints),
            (nameof(settings.CareerGoalPoints), settings.CareerGoalPoints),
        ];

    private static (string Name, int Points) Larger(
        (string Name, int Points) one,
        (string Name, int Points) other
    ) => one.Points >= other.Points ? one : other;
}
