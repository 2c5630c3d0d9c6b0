using System.Collections.Frozen;
using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Letters;

/// <summary>One letter's people and dates: all that its variables are read from.</summary>
internal sealed record LetterScene(DueLetter Due, LetterFacts Facts);

/// <summary>Something that a template can name: a text, a list of texts or a yes/no.</summary>
internal abstract record TemplateVariable(string Path)
{
    /// <summary>A text; where it may be empty, a template asks with <c>{{#if}}</c> first.</summary>
    internal sealed record Text(string Path, Func<LetterScene, string?> Of)
        : TemplateVariable(Path);

    internal sealed record Texts(string Path, Func<LetterScene, IReadOnlyList<string>> Of)
        : TemplateVariable(Path);

    /// <summary>For <c>{{#if}}</c> only: a yes/no has no words of its own.</summary>
    internal sealed record Flag(string Path, Func<LetterScene, bool> Of) : TemplateVariable(Path);
}

/// <summary>
/// All that a letter may say: of its recipient, the partner and the intake, nobody else.
/// </summary>
internal static class TemplateVariables
{
    public static readonly IReadOnlyList<TemplateVariable> All =
    [
        .. OfPerson("recipient", scene => scene.Due.Recipient),
        .. OfPerson("partner", scene => scene.Due.Partner),
        new TemplateVariable.Text("partner.email", scene => scene.Due.Partner.Email.Value),
        new TemplateVariable.Text("partner.library", scene => Library(scene.Due.Partner.Sector)),
        new TemplateVariable.Text("partner.city", scene => scene.Due.Partner.City),
        new TemplateVariable.Texts("sharedTopics", scene => scene.Due.Match.SharedTopics),
        new TemplateVariable.Text("milestone.name", scene => scene.Due.Milestone.Name),
        new TemplateVariable.Text("week", Week),
        new TemplateVariable.Text("intake.name", scene => scene.Facts.Intake.Name),
        new TemplateVariable.Text("intake.start", scene => LongDate(scene.Facts.Intake.Start)),
        new TemplateVariable.Text("intake.end", scene => LongDate(scene.Facts.Intake.End)),
        new TemplateVariable.Text("intake.weeks", Weeks),
        new TemplateVariable.Text("committee.name", scene => scene.Facts.CommitteeName),
        new TemplateVariable.Text("committee.email", scene => scene.Facts.CommitteeEmail.Value),
        new TemplateVariable.Text("survey.link", scene => scene.Facts.SurveyLink?.AbsoluteUri),
        new TemplateVariable.Text("feedback.link", scene => scene.Facts.FeedbackLink?.AbsoluteUri),
    ];

    public static readonly FrozenDictionary<string, TemplateVariable> ByPath =
        All.ToFrozenDictionary(variable => variable.Path, StringComparer.Ordinal);

    private static TemplateVariable[] OfPerson(string role, Func<LetterScene, Applicant> who) =>
        [
            new TemplateVariable.Text(role + ".name", scene => who(scene).Name),
            new TemplateVariable.Text(role + ".firstName", scene => FirstName(who(scene).Name)),
            new TemplateVariable.Text(
                role + ".role",
                scene => who(scene) is Mentor ? "mentor" : "mentee"
            ),
            new TemplateVariable.Flag(role + ".isMentor", scene => who(scene) is Mentor),
            new TemplateVariable.Flag(role + ".isMentee", scene => who(scene) is Mentee),
        ];

    // "Dr. Chen" and "J. Chen" have no first name to call someone by, so the whole name stands.
    private static string FirstName(string name)
    {
        var first = ValueText.Clean(name).Split(' ')[0];
        return first.EndsWith('.') || first.EndsWith(',') ? name : first;
    }

    private static string Library(Sector sector) =>
        sector switch
        {
            Sector.Academic => "academic library",
            Sector.Public => "public library",
            Sector.SpecialCorporate => "special library (corporate)",
            Sector.SpecialGovernment => "special library (government)",
            Sector.SpecialLaw => "special library (law)",
            _ => throw new ArgumentOutOfRangeException(nameof(sector), sector, null),
        };

    private static string? Week(LetterScene scene)
    {
        var intake = scene.Facts.Intake;
        var week = intake.WeekOf(scene.Due.DueAt.InZone(intake.Zone).Date);
        return week?.ToString(CultureInfo.InvariantCulture);
    }

    private static string? Weeks(LetterScene scene) =>
        scene.Facts.Intake.WeekOf(scene.Facts.Intake.End)?.ToString(CultureInfo.InvariantCulture);

    private static string LongDate(NodaTime.LocalDate date) =>
        date.ToString("dddd, MMMM d, yyyy", CultureInfo.InvariantCulture);
}
