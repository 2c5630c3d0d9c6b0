using System.Globalization;
using NodaTime;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.EndToEnd.Tests.Sample;

/// <summary>
/// An applicant read straight from the sample's answers. Nothing of the product is used, so that
/// what the product computes is judged by other means.
/// </summary>
internal sealed record Person(string Email, bool IsMentor, SampleResponse Response)
{
    public string Sector =>
        Answer(
            IsMentor ? "Type of library you work in" : "Type of library you would like to work in"
        );

    public bool IsSpecial => Sector.StartsWith("Special", StringComparison.Ordinal);

    public bool IsPeer =>
        IsMentor
            ? Answer("How would you like to mentor?").StartsWith("Peer", StringComparison.Ordinal)
            : Answer("Which describes you best?") == "Current student";

    public string School =>
        Answer(IsMentor ? "School you attended" : "School you attend or attended");

    public string City => Answer("City or region");

    public IReadOnlyList<string> Modes => Answers("How would you like to meet?");

    public IReadOnlyList<string> Topics =>
        Answers(IsMentor ? "Topics you can help with" : "Topics you would like to talk about");

    public IReadOnlyList<string> Languages => Answers("Languages you speak");

    public IReadOnlyList<string> Times => Answers("When could you meet?");

    public IReadOnlyList<string> Goals =>
        Answers(IsMentor ? "Career goals you can help with" : "Career goals");

    public string Wish =>
        Answer("Is there somebody you would like to be paired with? (name or email)");

    public string Name => Answer("Full name");

    public string Supervisor => Answer("Supervisor (name or email)");

    /// <summary>Without what firms write in different ways.</summary>
    public string Employer =>
        Answer("Current employer")
            .Replace(",", "", StringComparison.Ordinal)
            .Replace(" Inc.", "", StringComparison.Ordinal);

    public int Places =>
        int.Parse(Answer("How many mentees could you take?"), CultureInfo.InvariantCulture);

    /// <summary>Null where no number was given.</summary>
    public double? Years =>
        double.TryParse(
            Answer("Years of experience in the field").Split(' ')[0],
            CultureInfo.InvariantCulture,
            out var years
        )
            ? years
            : null;

    /// <summary>Everyone whose latest usable answer before a time says that they apply.</summary>
    public static IReadOnlyList<Person> Of(SampleIntake intake, LocalDateTime before) =>
        [
            .. intake
                .Responses.Where(each =>
                    each.At < before && each.Email.Contains('@', StringComparison.Ordinal)
                )
                .GroupBy(each => (each.Email, each.FormId))
                .Select(group => new Person(
                    group.Key.Email,
                    group.Key.FormId == intake.MentorForm.FormId,
                    group.Last()
                ))
                .Where(person =>
                    person
                        .Answer("What would you like to do?")
                        .StartsWith("Apply", StringComparison.Ordinal)
                    && (!person.IsMentor || person.Years is not null)
                ),
        ];

    /// <summary>The program's hard rules, as its newsletter states them.</summary>
    public bool MayMentor(Person mentee) =>
        IsPeer == mentee.IsPeer
        && (IsPeer ? School == mentee.School : Years > 5)
        && Modes.Intersect(mentee.Modes).Any()
        && (
            Languages.Count == 0
            || mentee.Languages.Count == 0
            || Languages.Intersect(mentee.Languages).Any()
        )
        && (Employer.Length == 0 || Employer != mentee.Employer)
        && Supervisor != mentee.Name
        && mentee.Supervisor != Name;

    private string Answer(string title) => Answers(title) is [var first, ..] ? first : "";

    private IReadOnlyList<string> Answers(string title) =>
        Response.Answers.GetValueOrDefault(title)?.Texts ?? [];
}
