using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Applications.Identity;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>
/// How the committee is asked about people. Of two people a question is known by who they are; of
/// answers by expected and found, which name nothing that sorting or a newer response changes.
/// </summary>
internal static class QuestionText
{
    private const string NotPaired = "the two are not paired";

    public static ApplicationProblem OfSupervisor(Applicant namer, Applicant named) =>
        OfTwo(
            namer,
            named,
            namer.Supervisor,
            "a supervisor named as in an application, or somebody else",
            $"\"{Wording.Short(namer.Supervisor)}\", whom {Who(namer)} named, and {Who(named)}",
            $"Is \"{Wording.Short(named.Name)}\" the supervisor whom {Wording.Short(namer.Name)} named?",
            NotPaired
        );

    public static ApplicationProblem OfWish(Applicant namer, Applicant named) =>
        OfTwo(
            namer,
            named,
            namer.PreferredPerson,
            "a wish for somebody named as in an application",
            $"\"{Wording.Short(namer.PreferredPerson)}\", whom {Who(namer)} asked for, and {Who(named)}",
            $"Is \"{Wording.Short(named.Name)}\" the person whom {Wording.Short(namer.Name)} asked for?",
            "the wish does not count"
        );

    public static ApplicationProblem OfAvoidance(Applicant namer, Applicant named) =>
        OfTwo(
            namer,
            named,
            namer.PreferredPerson,
            "a wish for somebody",
            $"\"{Wording.Short(namer.PreferredPerson)}\" by {Who(namer)}, about {Who(named)}",
            $"Are {Wording.Short(namer.Name)} and {Wording.Short(named.Name)} to be kept apart? If it is a "
                + "wish for that person, leave only the name in the answer.",
            NotPaired
        );

    public static ApplicationProblem OfOnePerson(Applicant earlier, Applicant later) =>
        OnePersonQuestion.Of(
            NamedApplication.Of(earlier),
            NamedApplication.Of(later),
            later is Mentor == earlier is Mentor
                ? "only the earlier application takes part, and no letter goes to the later one or about a "
                    + "match of theirs"
                : NotPaired
        );

    /// <summary>A wish for or against nobody who applied; it is in nobody's way.</summary>
    public static ApplicationProblem OfNobody(Applicant namer) =>
        new(
            namer.Tab,
            namer.Row,
            null,
            "a wish for somebody who applied",
            $"\"{Wording.Short(namer.PreferredPerson)}\" by {Who(namer)}",
            "Nothing need be done: the wish counts once that person applies. If the name is misspelled, "
                + "correct it."
        )
        {
            Kind = ProblemKind.Note,
        };

    public static ApplicationProblem OfUnsplit(Applicant person, string answer) =>
        new(
            person.Tab,
            person.Row,
            null,
            "commas between several answers",
            $"\"{Wording.Short(answer)}\"",
            "It counts as one answer, which nobody shares. If it is several, put commas between them."
        )
        {
            Kind = ProblemKind.Note,
        };

    /// <summary>
    /// The answer belongs to the two people and to what one of them wrote: it outlives a corrected name or
    /// address of either, and says nothing about another answer.
    /// </summary>
    private static ApplicationProblem OfTwo(
        Applicant namer,
        Applicant named,
        string answer,
        string expected,
        string found,
        string ask,
        string meanwhile
    ) =>
        ApplicationProblem.Question(namer, expected, found, ask, meanwhile) with
        {
            Subject = $"{namer.Id} {named.Id} {answer}",
        };

    private static string Who(Applicant person) => $"{Wording.Short(person.Name)} <{person.Email}>";
}
