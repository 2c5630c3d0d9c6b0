namespace SheetsMatcher.Core.Applications;

/// <summary>
/// A tab that holds answers to one of the forms but is not read, as when a form was linked anew and
/// Google gave it a new tab: found to be proposed, never to be assumed.
/// </summary>
/// <param name="IsOfMentors">False: it asks what the mentees' form asks.</param>
/// <param name="Question">What to ask in Problems.</param>
public sealed record OtherFormTab(int SheetId, bool IsOfMentors, ApplicationProblem Question)
{
    /// <param name="head">The tab's first row.</param>
    /// <param name="readAs">The titles of the tabs that are read, of mentors and of mentees.</param>
    /// <returns>Null where the row asks neither form's questions.</returns>
    public static OtherFormTab? In(
        SheetTable head,
        FormMapping mapping,
        (string Mentors, string Mentees) readAs
    )
    {
        var mentors = FormHeader.Read(head, mapping.Mentors);
        var mentees = FormHeader.Read(head, mapping.Mentees);
        if (!mentors.IsUsable && !mentees.IsUsable)
        {
            return null;
        }
        // A form without any question of its own asks what both ask; more columns tell.
        var isOfMentors =
            mentors.IsUsable
            && (!mentees.IsUsable || mentors.Columns.Count > mentees.Columns.Count);
        return new(
            head.SheetId,
            isOfMentors,
            Ask(head.Title, isOfMentors ? readAs.Mentors : readAs.Mentees)
        );
    }

    private static ApplicationProblem Ask(string tab, string readAs) =>
        new(
            tab,
            1,
            null,
            $"answers to this form in \"{readAs}\" alone",
            "the same questions here",
            $"Read this tab as well as \"{readAs}\"? Answer Yes or No. Until then who applied here "
                + "takes no part."
        )
        {
            Kind = ProblemKind.Question,
        };
}
