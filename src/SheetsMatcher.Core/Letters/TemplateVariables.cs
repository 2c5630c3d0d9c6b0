using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Letters;

/// <summary>One letter's people and dates: all that its variables are read from.</summary>
internal sealed record LetterScene(DueLetter Due, LetterFacts Facts)
{
    /// <summary>Null in a letter to the committee.</summary>
    public Applicant? Recipient =>
        Due.Occasion switch
        {
            Occasion.OfMatch match => match.Recipient,
            Occasion.OfApplication application => application.Recipient,
            _ => null,
        };

    /// <summary>Null in a letter that is about no match.</summary>
    public Applicant? Partner => (Due.Occasion as Occasion.OfMatch)?.Partner;

    /// <summary>Null in a letter to anybody else.</summary>
    public Committee? Committee => (Due.Occasion as Occasion.OfCommittee)?.Committee;
}

/// <summary>Something that a template can name: a text, a list of texts or a yes/no.</summary>
internal abstract record TemplateVariable(string Path)
{
    /// <summary>
    /// Somebody outside the committee typed it, so that nothing in it may turn into a link.
    /// </summary>
    public bool IsAnswer { get; init; }

    /// <summary>A text; where it may be empty, a template asks with <c>{{#if}}</c> first.</summary>
    internal sealed record Text(string Path, Func<LetterScene, string?> Of)
        : TemplateVariable(Path);

    internal sealed record Texts(string Path, Func<LetterScene, IReadOnlyList<string>?> Of)
        : TemplateVariable(Path);

    /// <summary>For <c>{{#if}}</c> only: a yes/no has no words of its own.</summary>
    internal sealed record Flag(string Path, Func<LetterScene, bool> Of) : TemplateVariable(Path);
}

/// <summary>
/// All that a letter may say: of its recipient, the partner and the intake, nobody else. Only the
/// committee's own letters name others.
/// </summary>
internal static class TemplateVariables
{
    public static readonly IReadOnlyList<TemplateVariable> All =
    [
        .. OfPerson("recipient", scene => scene.Recipient),
        Answers("recipient.topics", scene => scene.Recipient?.Topics),
        .. OfPerson("partner", scene => scene.Partner),
        Text("partner.email", scene => scene.Partner?.Email.Value),
        Text("partner.library", scene => Library(scene.Partner?.Sector)),
        Answer("partner.city", scene => scene.Partner?.City),
        Answers("sharedTopics", scene => scene.Due.Match?.SharedTopics),
        Text("milestone.name", scene => scene.Due.Milestone.Name),
        Text("week", Week),
        Text("intake.name", scene => scene.Facts.Intake.Name),
        Text("intake.start", scene => LongDate(scene.Facts.Intake.Start)),
        Text("intake.end", scene => LongDate(scene.Facts.Intake.End)),
        Text("intake.weeks", Weeks),
        Text("intake.weeksLeft", WeeksLeft),
        Text("committee.name", scene => scene.Facts.CommitteeName),
        Text("committee.email", scene => scene.Facts.CommitteeEmail.Value),
        Text("survey.link", scene => scene.Facts.SurveyLink?.AbsoluteUri),
        Text("feedback.link", scene => scene.Facts.FeedbackLink?.AbsoluteUri),
        Text("sheet.link", SheetLink),
        Answers("digest.newApplications", scene => scene.Committee?.NewApplications),
        Answers("digest.decisionsWaiting", scene => scene.Committee?.DecisionsWaiting),
        Answers(
            "digest.lettersNeedingAttention",
            scene => scene.Committee?.LettersNeedingAttention
        ),
        Answers("digest.held", scene => scene.Committee?.Held),
    ];

    public static readonly FrozenDictionary<string, TemplateVariable> ByPath =
        All.ToFrozenDictionary(variable => variable.Path, StringComparer.Ordinal);

    private static TemplateVariable[] OfPerson(string role, Func<LetterScene, Applicant?> who) =>
        [
            Answer(role + ".name", scene => NameOf(who(scene))),
            Answer(role + ".firstName", scene => Salutation.Of(NameOf(who(scene)))),
            Text(role + ".role", scene => RoleOf(who(scene))),
            new TemplateVariable.Flag(role + ".isMentor", scene => who(scene) is Mentor),
            new TemplateVariable.Flag(role + ".isMentee", scene => who(scene) is Mentee),
        ];

    private static TemplateVariable.Text Text(string path, Func<LetterScene, string?> of) =>
        new(path, of);

    private static TemplateVariable.Text Answer(string path, Func<LetterScene, string?> of) =>
        new(path, of) { IsAnswer = true };

    private static TemplateVariable.Texts Answers(
        string path,
        Func<LetterScene, IReadOnlyList<string>?> of
    ) => new(path, of) { IsAnswer = true };

    private static string? NameOf(Applicant? person) => person?.Name;

    private static string? RoleOf(Applicant? person) =>
        person switch
        {
            Mentor => "mentor",
            Mentee => "mentee",
            _ => null,
        };

    private static string? Library(Sector? sector) =>
        sector switch
        {
            null => null,
            Sector.Academic => "academic library",
            Sector.Public => "public library",
            Sector.SpecialCorporate => "special library (corporate)",
            Sector.SpecialGovernment => "special library (government)",
            Sector.SpecialLaw => "special library (law)",
            Sector.Open => "any type of library",
            _ => throw new ArgumentOutOfRangeException(nameof(sector), sector, null),
        };

    private static string? Week(LetterScene scene) => Number(scene.Facts.Intake.WeekOf(Day(scene)));

    private static string? Weeks(LetterScene scene) =>
        Number(scene.Facts.Intake.WeekOf(scene.Facts.Intake.End));

    /// <summary>Whole weeks from the letter's day to the intake's end; none once it is over.</summary>
    private static string? WeeksLeft(LetterScene scene)
    {
        var weeks = Period.DaysBetween(Day(scene), scene.Facts.Intake.End) / 7;
        return weeks > 0 ? Number(weeks) : null;
    }

    private static string? SheetLink(LetterScene scene) =>
        scene.Committee is null ? null : scene.Facts.SpreadsheetLink?.AbsoluteUri;

    private static LocalDate Day(LetterScene scene) =>
        scene.Due.DueAt.InZone(scene.Facts.Intake.Zone).Date;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string LongDate(LocalDate date) =>
        date.ToString("dddd, MMMM d, yyyy", CultureInfo.InvariantCulture);
}
