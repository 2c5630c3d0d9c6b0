namespace SheetsMatcher.Core.Applications.Identity;

/// <summary>How the committee is asked who somebody is.</summary>
internal static class IdentityQuestions
{
    private const int NameLengthMax = 80;

    public static ApplicationProblem OfNewName(Respondent later, KnownPerson earlier)
    {
        var name = AnswerText.Shortened(later.Name, NameLengthMax);
        var ask =
            $"Is \"{name}\" the same person as {earlier.Shown}, newly named, rather than somebody else?";
        var meanwhile = $"\"{name}\" takes no part and gets no letters";
        return new(
            later.Tab,
            later.Row,
            null,
            "the name under which the address is known",
            $"{later}, and before {earlier.Shown}",
            $"{ask} Answer Yes, and this response counts for that person from now on; or No, and it is "
                + $"somebody else's. Until then {meanwhile}."
        )
        {
            Kind = ProblemKind.Question,
            Confirm = $"{ask} Until that is clear, {meanwhile}",
        };
    }

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
            $"{respondent}, before {person.Shown}; it is the address of {other.Shown}",
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
