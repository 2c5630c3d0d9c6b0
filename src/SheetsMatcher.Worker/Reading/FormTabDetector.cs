using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>
/// Finds tabs that hold answers to a form and are not read yet, and has them read once the
/// committee says Yes. The tabs that are not the worker's are looked at when it starts and at every
/// sixtieth read, so that this costs next to nothing.
/// </summary>
internal sealed class FormTabDetector(Program program, ISpreadsheet spreadsheet)
{
    private const int ReadsBetween = 60;

    private IReadOnlyList<OtherFormTab> _found = [];
    private int _readsUntil;

    /// <summary>The same while nothing else is found.</summary>
    public string Keys =>
        string.Concat(_found.Select(tab => ' ' + ProblemsTab.KeyOf(tab.Question)));

    /// <param name="known">The tabs that are read.</param>
    public async ValueTask Look(IReadOnlyCollection<int> known, CancellationToken cancellation)
    {
        if (_readsUntil-- > 0)
        {
            return;
        }

        _readsUntil = ReadsBetween;
        var outline = await spreadsheet.ReadOutline(cancellation);
        var heads = await spreadsheet.ReadHeads(
            [.. outline.Tabs.Select(tab => tab.SheetId).Except(known)],
            cancellation
        );
        _found =
        [
            .. heads
                .Select(head =>
                    OtherFormTab.In(
                        head,
                        program.Mapping,
                        (program.MentorResponsesTab, program.MenteeResponsesTab)
                    )
                )
                .OfType<OtherFormTab>(),
        ];
    }

    /// <summary>What nobody has answered yet.</summary>
    public IEnumerable<ApplicationProblem> Open(AnswerTo answers) =>
        _found.Select(tab => tab.Question).Where(question => answers(question) is null);

    /// <summary>Tabs that are to be read from now on, by role.</summary>
    public IReadOnlyList<(string Role, int SheetId)> Agreed(AnswerTo answers)
    {
        var agreed = _found.Where(tab => answers(tab.Question) == true).ToList();
        _found = [.. _found.Except(agreed)];
        return
        [
            .. agreed.Select(tab =>
                (
                    ProgramTabs.MoreOf(
                        tab.IsOfMentors ? program.MentorResponsesTab : program.MenteeResponsesTab,
                        tab.SheetId
                    ),
                    tab.SheetId
                )
            ),
        ];
    }
}
