using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.Demo;

/// <summary>Does what the sample's committee does, by typing into the spreadsheet.</summary>
internal sealed class Committee(SampleSpreadsheet spreadsheet)
{
    private const string Matches = "Matches";

    public Task Do(CommitteeStep step) =>
        step switch
        {
            CommitteeStep.BlankRow blank => InsertBlankRow(blank),
            CommitteeStep.Note note => TypeInMatch(note.Mentor, note.Mentee, "Note", note.Text),
            CommitteeStep.Decide decide => TypeInMatch(
                decide.Mentor,
                decide.Mentee,
                "Decision",
                decide.Decision
            ),
            CommitteeStep.ApproveProposals approval => ApproveProposals(approval),
            CommitteeStep.Override change => TypeInMatch(
                change.Mentor,
                change.Mentee,
                "Mentor email",
                change.NewMentor
            ),
            CommitteeStep.Sort sort => Sort(sort),
            _ => throw new InvalidOperationException($"no way to do {step.GetType().Name}"),
        };

    private async Task InsertBlankRow(CommitteeStep.BlankRow step)
    {
        var tab = await spreadsheet.Read(step.Tab);
        var row =
            tab.Find(("Email Address", step.Below))
            ?? throw new DemoException(
                $"committee.json: the tab \"{step.Tab}\" has no response of {step.Below}."
            );
        await spreadsheet.InsertRowBelow(step.Tab, row);
    }

    private async Task TypeInMatch(string mentor, string mentee, string header, string text)
    {
        var tab = await spreadsheet.Read(Matches);
        var row =
            tab.Find(("Mentor email", mentor), ("Mentee email", mentee))
            ?? throw new DemoException(
                $"The tab \"{Matches}\" has no row for {mentor} and {mentee}, in which the "
                    + $"committee would type {header} \"{text}\"."
            );
        await spreadsheet.Type(tab.Address(row, header), text);
    }

    private async Task ApproveProposals(CommitteeStep.ApproveProposals step)
    {
        var tab = await spreadsheet.Read(Matches);
        var rows = tab.Rows.Where(row =>
            tab.At(row, "Status") == "Proposed"
            && tab.At(row, "Decision").Length == 0
            && !step.Except.Contains(tab.At(row, "Mentee email"))
        );
        foreach (var row in rows)
        {
            await spreadsheet.Type(tab.Address(row, "Decision"), "Approve");
        }
    }

    private async Task Sort(CommitteeStep.Sort step)
    {
        var tab = await spreadsheet.Read(step.Tab);
        await spreadsheet.Sort(step.Tab, tab.ColumnOf(step.By));
    }
}
