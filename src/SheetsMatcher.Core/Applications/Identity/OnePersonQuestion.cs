using System.Globalization;
using NodaTime;

namespace SheetsMatcher.Core.Applications.Identity;

/// <summary>An application as a question names it.</summary>
/// <param name="Row">One-based.</param>
internal sealed record NamedApplication(
    ApplicantId Person,
    string Name,
    EmailAddress Email,
    string Tab,
    int Row
)
{
    private const int NameLengthMax = 60;

    public string ShortName { get; } = AnswerText.Shortened(Name, NameLengthMax);

    public static NamedApplication Of(Applicant each) =>
        new(each.Id, each.Name, each.Email, each.Tab, each.Row);

    public override string ToString() => $"{ShortName} <{Email}>";
}

/// <summary>
/// How the committee is asked whether two applications are one person's. The answer belongs to the two
/// people: it outlives a corrected address or name, and a withdrawal of either.
/// </summary>
internal static class OnePersonQuestion
{
    /// <param name="meanwhile">What holds until it is answered.</param>
    public static ApplicationProblem Of(
        NamedApplication earlier,
        NamedApplication later,
        string meanwhile
    )
    {
        var ask =
            $"Is \"{later.ShortName}\" the same person as \"{earlier.ShortName}\" in {earlier.Tab}, "
            + $"row {earlier.Row}?";
        return Question(
            earlier,
            later,
            $"{ask} Answer Yes or No. Until then {meanwhile}.",
            $"{ask} Until that is clear, {meanwhile}"
        );
    }

    /// <summary>The same once one of the two has withdrawn.</summary>
    /// <param name="standing">That of the two which has not.</param>
    /// <param name="at">When the other withdrew.</param>
    public static ApplicationProblem OfWithdrawn(
        NamedApplication earlier,
        NamedApplication later,
        NamedApplication standing,
        Instant at
    )
    {
        var gone = standing == later ? earlier : later;
        var ask = string.Create(
            CultureInfo.InvariantCulture,
            $"{gone} withdrew at {at:yyyy-MM-dd HH:mm} UTC. Is {standing} the same person?"
        );
        var meanwhile = $"{standing} gets no letters and no new match";
        return Question(
            earlier,
            later,
            $"{ask} Answer Yes, and this application is withdrawn as well; or No, and it stands. Until "
                + $"then {meanwhile}.",
            $"{ask} Until that is clear, {meanwhile}"
        ) with
        {
            Tab = standing.Tab,
            Row = standing.Row,
        };
    }

    private static ApplicationProblem Question(
        NamedApplication earlier,
        NamedApplication later,
        string remedy,
        string confirm
    ) =>
        new(
            later.Tab,
            later.Row,
            null,
            "one application for each person",
            $"{later} in {later.Tab}, and {earlier} in {earlier.Tab}",
            remedy
        )
        {
            Kind = ProblemKind.Question,
            Confirm = confirm,
            Subject = string.Join(
                ' ',
                new[] { earlier.Person.Value, later.Person.Value }.Order(StringComparer.Ordinal)
            ),
        };
}
