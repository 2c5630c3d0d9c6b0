using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// The program's numbers: what a mentor must bring, and what each criterion weighs. By default the
/// type of library counts 50, and all other answers together 49 at most: a mentor of the wanted
/// type goes before one of another type, whatever else speaks for that one. Only a person asked
/// for by name or email, which is rare and meant, can tip that scale.
/// </summary>
public sealed record MatchingSettings
{
    /// <summary>
    /// The most points that any pair may reach, so that a pair's points fit 16 bits.
    /// </summary>
    public const int PointsMax = 60_000;

    /// <summary>What is left of 16 bits for the keep bonus.</summary>
    public const int KeepBonusMax = 5_000;

    /// <summary>Fresh settings with every default; properties can be set for configuration.</summary>
    public static MatchingSettings Default => new();

    /// <summary>Years in the field that an experienced mentor must have more than.</summary>
    public double MinimumExperienceYears { get; set; } = 5;

    /// <summary>
    /// Names of one employer, such as "VPL = Vancouver Public Library"; lines that share a name
    /// are about the same employer.
    /// </summary>
    public IReadOnlyList<string> EmployerAliases { get; set; } = [];

    /// <summary>
    /// Mail domains, besides the well-known ones, whose users need not be coworkers, such as
    /// "alumni.example.ca"; "mail.*" stands for that provider in every country.
    /// </summary>
    public IReadOnlyList<string> PublicEmailDomains { get; set; } = [];

    /// <summary>
    /// Answers, besides the well-known ones such as "N/A", that say nothing: nobody shares them.
    /// </summary>
    public IReadOnlyList<string> NoAnswers { get; set; } = [];

    /// <summary>
    /// Answers, besides the well-known ones such as "Either", that leave the question open.
    /// </summary>
    public IReadOnlyList<string> OpenAnswers { get; set; } = [];

    /// <summary>
    /// Answers, besides the well-known ones such as "freelancer", that name no employer.
    /// </summary>
    public IReadOnlyList<string> NoEmployers { get; set; } = [];

    /// <summary>
    /// Words, besides the well-known ones such as "except", by which a wish is against a person.
    /// </summary>
    public IReadOnlyList<string> AvoidanceWords { get; set; } = [];

    /// <summary>
    /// The language that everybody speaks in this program: sharing it brings no points.
    /// </summary>
    public string ProgramLanguage { get; set; } = "English";

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

    /// <summary>Points for the same city.</summary>
    public int CityPoints { get; set; } = 10;

    /// <summary>
    /// Points for different cities of one region, where both wrote it: "Vancouver, BC" and
    /// "Burnaby, BC"; never more than <see cref="CityPoints"/>.
    /// </summary>
    public int RegionPoints { get; set; } = 4;

    /// <summary>Points for a way to meet that both named.</summary>
    public int MeetingModePoints { get; set; } = 5;

    /// <summary>Points for the same school.</summary>
    public int SchoolPoints { get; set; } = 5;

    /// <summary>Points for each career goal that both checked.</summary>
    public int CareerGoalPoints { get; set; } = 2;

    /// <summary>The most that shared career goals may bring together.</summary>
    public int CareerGoalPointsMax { get; set; } = 4;

    /// <summary>Points for a shared language other than <see cref="ProgramLanguage"/>.</summary>
    public int LanguagePoints { get; set; } = 2;

    /// <summary>Points for a time of the week at which both could meet.</summary>
    public int AvailabilityPoints { get; set; } = 2;

    /// <summary>
    /// Points when the mentor is ahead of the mentee by a number of years within the ideal span.
    /// </summary>
    public int ExperienceGapPoints { get; set; } = 1;

    /// <summary>
    /// The fewest years that a mentor is ideally ahead: nearer than that is a colleague.
    /// </summary>
    public double IdealGapYearsMin { get; set; } = 5;

    /// <summary>
    /// The most years that a mentor is ideally ahead, so that first jobs are still remembered.
    /// </summary>
    public double IdealGapYearsMax { get; set; } = 20;

    /// <summary>Points when one of the two asked for the other by name or email.</summary>
    public int PreferencePoints { get; set; } = 10;

    /// <summary>
    /// Points that an undecided proposal counts more than it is worth, so that a proposal which
    /// somebody may be looking at goes only for a gain greater than this.
    /// </summary>
    public int KeepBonus { get; set; } = 3;

    /// <summary>
    /// True: among the ways to match as many as possible, first raise the points of the worst
    /// proposed pair as far as they go, and only then the total.
    /// </summary>
    public bool Fairness { get; set; }

    /// <summary>
    /// True: as many mentors as possible get a mentee before any mentor gets a second one.
    /// </summary>
    public bool OneMenteeEach { get; set; }

    /// <summary>The most points that a pair can have, the keep bonus included.</summary>
    internal long PairPointsMax => PointsBound.Of(this) + KeepBonus;

    public AnswerWords AnswerWords() =>
        NoAnswers.Count + OpenAnswers.Count + NoEmployers.Count + AvoidanceWords.Count == 0
            ? Applications.AnswerWords.Default
            : new(NoAnswers, OpenAnswers, NoEmployers, AvoidanceWords);

    /// <exception cref="ArgumentException">
    /// A setting cannot be meant or the weights are too large; it is named, with the remedy.
    /// </exception>
    public void Check()
    {
        CheckYears(MinimumExperienceYears, nameof(MinimumExperienceYears));
        CheckYears(IdealGapYearsMin, nameof(IdealGapYearsMin));
        CheckYears(IdealGapYearsMax, nameof(IdealGapYearsMax));
        if (IdealGapYearsMin > IdealGapYearsMax)
        {
            throw new ArgumentException(
                $"{nameof(IdealGapYearsMin)} must not be above {nameof(IdealGapYearsMax)}; it is "
                    + $"{Wording.Number(IdealGapYearsMin)}, above "
                    + $"{Wording.Number(IdealGapYearsMax)}."
            );
        }
        PointsBound.Check(this);
        _ = Matching.EmployerAliases.Of(EmployerAliases);
        _ = new MailDomains(PublicEmailDomains);
    }

    private static void CheckYears(double years, string name)
    {
        if (!(years >= 0 && double.IsFinite(years)))
        {
            throw new ArgumentException($"{name} must be 0 or more, not {years}.");
        }
    }
}
