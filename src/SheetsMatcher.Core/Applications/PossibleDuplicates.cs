namespace SheetsMatcher.Core.Applications;

/// <summary>Finds one name under two emails, in one form or across both.</summary>
internal static class PossibleDuplicates
{
    public static IEnumerable<ApplicationProblem> In(
        IReadOnlyList<Mentor> mentors,
        IReadOnlyList<Mentee> mentees
    ) =>
        mentors
            .Concat<Applicant>(mentees)
            .GroupBy(applicant => Folding.Fold(applicant.Name))
            .Where(ofName => ofName.Key.Length > 0)
            .SelectMany(ofName => Problems([.. ofName]));

    private static IEnumerable<ApplicationProblem> Problems(IReadOnlyList<Applicant> ofName)
    {
        var first = ofName[0];
        foreach (var later in ofName.Where(applicant => applicant.Id != first.Id))
        {
            var ofForm = ofName.First(applicant => AreOfOneForm(applicant, later));
            yield return Problem(ofForm == later ? first : ofForm, later);
        }
    }

    private static ApplicationProblem Problem(Applicant earlier, Applicant later) =>
        new(
            later.Tab,
            later.Row,
            null,
            "one email for each person",
            $"\"{AnswerText.Shortened(later.Name, 80)}\" with another email than in "
                + $"{earlier.Tab}, row {earlier.Row}",
            "If they are one person, delete one of the two rows; if they are two, make the names "
                + "differ, such as by an initial; until then "
                + (
                    AreOfOneForm(earlier, later)
                        ? "only the earlier application takes part."
                        : "they are not paired with each other."
                )
        )
        {
            Kind = ProblemKind.PossibleDuplicate,
        };

    private static bool AreOfOneForm(Applicant one, Applicant other) =>
        one is Mentor == other is Mentor;
}
