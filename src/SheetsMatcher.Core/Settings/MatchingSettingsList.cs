using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Settings;

/// <summary>The settings of the matchmaker, in the order of the tab.</summary>
internal static class MatchingSettingsList
{
    private const string Aliases = "Employer aliases";

    private static readonly IReadOnlyList<Setting> _weights =
    [
        Weight(
            "Points: same type of library",
            "What a pair is primarily made on.",
            each => each.SectorPoints,
            (each, points) => each with { SectorPoints = points }
        ),
        Weight(
            "Points: two kinds of special library",
            "Such as law and corporate.",
            each => each.SpecialSectorPoints,
            (each, points) => each with { SpecialSectorPoints = points }
        ),
        Weight(
            "Points: each shared topic",
            "For a topic that every mentor offers.",
            each => each.TopicPoints,
            (each, points) => each with { TopicPoints = points }
        ),
        Weight(
            "Points: rare topic, on top",
            "For a topic that hardly any mentor offers; in proportion in between.",
            each => each.RareTopicPoints,
            (each, points) => each with { RareTopicPoints = points }
        ),
        Weight(
            "Points: all topics, at most",
            "The most that shared topics bring together.",
            each => each.TopicPointsMax,
            (each, points) => each with { TopicPointsMax = points }
        ),
        Weight(
            "Points: same city",
            "For two people of one city.",
            each => each.CityPoints,
            (each, points) => each with { CityPoints = points }
        ),
        Weight(
            "Points: same region",
            "For two cities of one region, where both wrote it; never more than the same city.",
            each => each.RegionPoints,
            (each, points) => each with { RegionPoints = points }
        ),
        Weight(
            "Points: same way to meet",
            "For a way to meet that both named.",
            each => each.MeetingModePoints,
            (each, points) => each with { MeetingModePoints = points }
        ),
        Weight(
            "Points: same school",
            "For two people of one school.",
            each => each.SchoolPoints,
            (each, points) => each with { SchoolPoints = points }
        ),
        Weight(
            "Points: each shared career goal",
            "For a goal that both checked.",
            each => each.CareerGoalPoints,
            (each, points) => each with { CareerGoalPoints = points }
        ),
        Weight(
            "Points: all career goals, at most",
            "The most that shared goals bring together.",
            each => each.CareerGoalPointsMax,
            (each, points) => each with { CareerGoalPointsMax = points }
        ),
        Weight(
            "Points: shared language",
            "For a language besides the one that everybody speaks.",
            each => each.LanguagePoints,
            (each, points) => each with { LanguagePoints = points }
        ),
        Weight(
            "Points: shared free time",
            "For a time of the week at which both could meet.",
            each => each.AvailabilityPoints,
            (each, points) => each with { AvailabilityPoints = points }
        ),
        Weight(
            "Points: well-spaced experience",
            "When the mentor is ahead by an ideal number of years.",
            each => each.ExperienceGapPoints,
            (each, points) => each with { ExperienceGapPoints = points }
        ),
        Weight(
            "Points: asked for by name",
            "When one of the two asked for the other.",
            each => each.PreferencePoints,
            (each, points) => each with { PreferencePoints = points }
        ),
        Weight(
            "Points: kept proposal",
            "A proposal that somebody may be looking at goes only for a greater gain than this.",
            each => each.KeepBonus,
            (each, points) => each with { KeepBonus = points }
        ),
    ];

    public static readonly IReadOnlyList<Setting> All =
    [
        new(
            "Minimum experience in years",
            CellKind.Number,
            "A mentor for recent graduates has more years in the field than this.",
            "a number of years, 0 or more",
            each => CellText.Of(each.Matching.MinimumExperienceYears),
            (each, text) =>
                CellText.Number(text) is >= 0 and var years
                    ? each with
                    {
                        Matching = each.Matching with { MinimumExperienceYears = years },
                    }
                    : null
        ),
        Setting.Switch(
            "Fairness",
            "Checked: the worst pair's points are raised first, and only then the total.",
            each => each.Matching.Fairness,
            (each, isOn) => each with { Matching = each.Matching with { Fairness = isOn } }
        ),
        Setting.Switch(
            "One mentee each",
            "Checked: no mentor gets a second mentee while another could have a first one.",
            each => each.Matching.OneMenteeEach,
            (each, isOn) => each with { Matching = each.Matching with { OneMenteeEach = isOn } }
        ),
        Lines(
            Aliases,
            "Names of one employer, one employer a line: VPL = Vancouver Public Library.",
            "lines such as \"VPL = Vancouver Public Library\", or nothing",
            each => each.EmployerAliases,
            (each, lines) => each with { EmployerAliases = lines }
        ),
        Lines(
            "Answers that say nothing",
            "One a line, besides the usual ones such as N/A and none: nobody shares them.",
            "answers, one a line, or nothing",
            each => each.NoAnswers,
            (each, lines) => each with { NoAnswers = lines }
        ),
        Lines(
            "Answers that leave it open",
            "One a line, besides the usual ones such as Either and No preference.",
            "answers, one a line, or nothing",
            each => each.OpenAnswers,
            (each, lines) => each with { OpenAnswers = lines }
        ),
        Lines(
            "Answers that name no employer",
            "One a line, besides the usual ones such as unemployed and freelancer.",
            "answers, one a line, or nothing",
            each => each.NoEmployers,
            (each, lines) => each with { NoEmployers = lines }
        ),
        Lines(
            "Words against a person",
            "One a line, besides the usual ones such as except and not: a wish with them earns nothing.",
            "words, one a line, or nothing",
            each => each.AvoidanceWords,
            (each, lines) => each with { AvoidanceWords = lines }
        ),
        .. _weights,
    ];

    public static readonly IReadOnlyList<SettingsRule> Rules =
    [
        new([Aliases], each => Problem(each, "lines such as \"VPL = Vancouver Public Library\"")),
        new(
            [.. _weights.Select(weight => weight.Name)],
            each =>
                Problem(
                    each,
                    "weights that allow a pair at most "
                        + $"{MatchingSettings.PointsMax} points, and at most "
                        + $"{MatchingSettings.KeepBonusMax} for a kept proposal"
                )
        ),
    ];

    /// <summary>The matchmaker's own check decides; the rules are asked in the order of the list.</summary>
    private static string? Problem(CommitteeSettings settings, string expected)
    {
        try
        {
            settings.Matching.Check();
            return null;
        }
        catch (ArgumentException)
        {
            return expected;
        }
    }

    private static Setting Weight(
        string name,
        string meaning,
        Func<MatchingSettings, int> get,
        Func<MatchingSettings, int, MatchingSettings> set
    ) =>
        new(
            name,
            CellKind.Number,
            meaning,
            $"a whole number from 0 to {MatchingSettings.PointsMax}",
            each => CellText.Of(get(each.Matching)),
            (each, text) =>
                CellText.Number(text) is >= 0 and <= MatchingSettings.PointsMax and var points
                && double.IsInteger(points)
                    ? each with
                    {
                        Matching = set(each.Matching, (int)points),
                    }
                    : null
        );

    private static Setting Lines(
        string name,
        string meaning,
        string expected,
        Func<MatchingSettings, IReadOnlyList<string>> get,
        Func<MatchingSettings, IReadOnlyList<string>, MatchingSettings> set
    ) =>
        new(
            name,
            CellKind.Text,
            meaning,
            expected,
            each => string.Join("\n", get(each.Matching)),
            (each, text) =>
                each with
                {
                    Matching = set(
                        each.Matching,
                        text.Split(
                            ['\n', ';'],
                            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                        )
                    ),
                }
        );
}
