namespace SheetsMatcher.Core.Applications;

/// <summary>Finds one name under two emails, in one form or across both.</summary>
internal static class PossibleDuplicates
{
    public static IEnumerable<ApplicationProblem> In(
        string mentorTab,
        IReadOnlyList<Mentor> mentors,
        string menteeTab,
        IReadOnlyList<Mentee> mentees
    ) =>
        mentors
            .Select(mentor => new Entry(mentorTab, mentor))
            .Concat(mentees.Select(mentee => new Entry(menteeTab, mentee)))
            .GroupBy(entry => Folding.Fold(entry.Applicant.Name))
            .Where(ofName => ofName.Key.Length > 0)
            .SelectMany(ofName => Problems([.. ofName]));

    private static IEnumerable<ApplicationProblem> Problems(IReadOnlyList<Entry> ofName)
    {
        var first = ofName[0];
        foreach (var later in ofName.Where(entry => entry.Applicant.Id != first.Applicant.Id))
        {
            var ofForm = ofName.First(entry => entry.Tab == later.Tab);
            yield return Problem(ofForm == later ? first : ofForm, later);
        }
    }

    private static ApplicationProblem Problem(Entry earlier, Entry later) =>
        new(
            later.Tab,
            later.Applicant.Row,
            null,
            "one email for each person",
            $"\"{AnswerText.Shortened(later.Applicant.Name, 80)}\" with another email than in "
                + $"{earlier.Tab}, row {earlier.Applicant.Row}",
            "If they are one person, delete one of the two rows; if they are two, make the names "
                + "differ, such as by an initial; until then "
                + (
                    earlier.Tab == later.Tab
                        ? "only the earlier application takes part."
                        : "they are not paired with each other."
                )
        )
        {
            Kind = ProblemKind.PossibleDuplicate,
        };

    private sealed record Entry(string Tab, Applicant Applicant);
}
