using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;

namespace SheetsMatcher.Core.Review;

/// <summary>What a person has to mend in a row of the Matches tab, in the sheet's language.</summary>
internal sealed class MatchRowProblems(TabReading tab)
{
    public IEnumerable<ApplicationProblem> OfId(MatchRow match) =>
        match.Id is not null || match.LacksId
            ? []
            :
            [
                At(
                    match,
                    MatchColumns.Match,
                    "an id that the worker wrote, or an empty cell",
                    Quoted(match, MatchColumns.Match),
                    "Clear the cell, and the worker fills in the id."
                ),
            ];

    /// <summary>
    /// A person who cannot be found matters only where somebody relies on the row: a rejected one
    /// needs nobody, and an untouched proposal is simply superseded.
    /// </summary>
    public IEnumerable<ApplicationProblem> OfPerson(
        MatchRow match,
        PersonCells cells,
        PersonProblem? problem
    )
    {
        var isUntouched = match is { Decision: Decision.Undecided, Id: not null } && !cells.IsTyped;
        return problem is null || match.Decision == Decision.Reject || isUntouched
            ? []
            : [At(match, problem.Header, problem.Expected, problem.Found, problem.Remedy)];
    }

    public ApplicationProblem OfOnePerson(MatchRow match) =>
        At(
            match,
            MatchColumns.MenteeEmail,
            "two people",
            "the mentor's own email",
            "Type another mentee or another mentor."
        );

    public IEnumerable<ApplicationProblem> OfDecision(MatchRow match) =>
        match.Decision != Decision.Unclear
            ? []
            :
            [
                At(
                    match,
                    MatchColumns.Decision,
                    string.Join(", ", DecisionText.Choices),
                    Quoted(match, MatchColumns.Decision),
                    "Choose one of these from the cell's list; remarks belong under Note."
                ),
            ];

    /// <summary>On one line and cut: whole pages get pasted into a cell by mistake.</summary>
    private string Quoted(MatchRow match, string column) =>
        AnswerText.Quoted(Cell.Of(tab.TextAt(match.Row, column)));

    private ApplicationProblem At(
        MatchRow match,
        string column,
        string expected,
        string found,
        string remedy
    ) => new(tab.InSheet.Title, match.Row + 1, column, expected, found, remedy);
}
