using System.Globalization;

namespace SheetsMatcher.Core.Applications.Identity;

/// <summary>How the committee is asked who somebody is.</summary>
internal static class IdentityQuestions
{
    private const int NameLengthMax = 80;

    public static ApplicationProblem OfNewName(Respondent later, KnownPerson earlier) =>
        OfNewName(later, earlier.Shown);

    /// <param name="earlier">The person's name and address before.</param>
    public static ApplicationProblem OfNewName(Respondent later, string earlier)
    {
        var name = AnswerText.Shortened(later.Name, NameLengthMax);
        var ask =
            $"Is \"{name}\" the same person as {earlier}, newly named, rather than somebody else?";
        var meanwhile = $"\"{name}\" takes no part and gets no letters";
        return new(
            later.Tab,
            later.Row,
            null,
            "the name under which the address is known",
            $"{later}, and before {earlier}",
            $"{ask} Answer Yes, and this response counts for that person from now on; or No, and it is "
                + $"somebody else's. Until then {meanwhile}."
        )
        {
            Kind = ProblemKind.Question,
            Confirm = $"{ask} Until that is clear, {meanwhile}",
        };
    }

    /// <summary>The same, in its row, once it was settled and the answer was changed.</summary>
    public static ApplicationProblem OfLateAnswer(ApplicationProblem question, bool answer) =>
        question with
        {
            Kind = ProblemKind.Answer,
            Remedy = answer
                ? "Yes comes too late: since the answer No this response counts as somebody else's, who may "
                    + "have a match and letters. To go on with one of the two, delete the other's response, or "
                    + "answer No again."
                : "No comes too late: since the answer Yes this response counts as that person's, and so do "
                    + "the match and its letters. If it is somebody else's, have them apply from an address "
                    + "of their own, and delete this response or set it back. Or answer Yes again.",
            Confirm = "",
        };

    public static ApplicationProblem OfSharedAddress(
        Respondent respondent,
        KnownPerson person,
        KnownPerson other
    )
    {
        var name = AnswerText.Shortened(respondent.Name, NameLengthMax);
        var ask = $"Is {respondent.Email} the address of \"{name}\" as well?";
        var meanwhile = $"\"{name}\" takes no part and gets no letters";
        return new(
            respondent.Tab,
            respondent.Row,
            null,
            "the address as before, or one that is nobody else's",
            $"{respondent}, before {person.Shown}; it is the address of {other.ShownAt(respondent.Email)}",
            $"{ask} Answer Yes, or set the address right. Until then {meanwhile}."
        )
        {
            Kind = ProblemKind.Question,
            Confirm = $"{ask} Until that is clear, {meanwhile}",
        };
    }

    /// <summary>The same once it was answered by No.</summary>
    public static ApplicationProblem OfWrongAddress(ApplicationProblem question) =>
        question with
        {
            Kind = ProblemKind.Answer,
            Expected = "the person's own address",
            Remedy =
                "Set the address right. Until then this person takes no part and gets no letters.",
            Confirm = "",
        };

    /// <summary>A withdrawal from another address than the person's, or on the other form.</summary>
    public static ApplicationProblem OfDoubtfulWithdrawal(Respondent withdrawal, KnownPerson person)
    {
        var ask = $"Is this the withdrawal of {person.Shown}?";
        var meanwhile = $"{person.Shown} gets no letters and no new match";
        return new(
            withdrawal.Tab,
            withdrawal.Row,
            null,
            "a withdrawal from the address of an application on the same form",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{withdrawal}, at {withdrawal.At:yyyy-MM-dd HH:mm:ss} UTC; {person.Shown} applied before"
            ),
            $"{ask} Answer Yes, and the application is withdrawn; or No, and it stands. Until then "
                + $"{meanwhile}."
        )
        {
            Kind = ProblemKind.Question,
            Subject = string.Create(
                CultureInfo.InvariantCulture,
                $"{withdrawal.Form} {withdrawal.At:yyyy-MM-dd HH:mm:ss} {withdrawal.Email} {person.Id}"
            ),
            Confirm = $"{ask} Until that is clear, {meanwhile}",
        };
    }

    public static ApplicationProblem OfNobodysWithdrawal(Respondent withdrawal) =>
        new(
            withdrawal.Tab,
            withdrawal.Row,
            null,
            "a withdrawal of somebody who applied",
            $"{withdrawal}, who is not known",
            "It withdraws nobody. If you know whose it is, type the address and the name of the "
                + "application into it."
        )
        {
            Kind = ProblemKind.Note,
        };

    public static ApplicationProblem OfUnclear(
        UnclearResponse response,
        IReadOnlyList<KnownPerson> people
    )
    {
        var shown = string.Join("; ", people.Select(each => each.Shown));
        return new(
            response.Tab,
            response.Row,
            null,
            "a response of which it is clear whether it withdraws",
            $"a line that may withdraw {shown}",
            "Mend this response as its other lines here say, or delete it if it is none. Until then no "
                + $"letters and no new match go to {shown}."
        );
    }

    public static ApplicationProblem OfWithdrawal(
        Respondent withdrawing,
        IReadOnlyList<KnownPerson> people
    ) =>
        new(
            withdrawing.Tab,
            withdrawing.Row,
            null,
            "a withdrawal of one person",
            $"{withdrawing.Email}, the address of {people.Count} people: "
                + string.Join("; ", people.Select(each => each.Shown)),
            "It counts for all of them. If only one withdraws, type that person's full name into this "
                + "response."
        )
        {
            Kind = ProblemKind.Note,
        };
}
