using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>
/// The moments that short lives go on from, made once: an empty spreadsheet, whose first round
/// appends; and proposals beside changed applications, which the next round has to follow up in
/// rows that stand, and below them.
/// </summary>
internal sealed class Openings : IDisposable
{
    public const int Count = 4;

    private readonly ProgramInProcess _program;
    private readonly List<Moment> _moments = [];

    private Openings(ProgramInProcess program)
    {
        _program = program;
        MatchesId = program.SheetIdOf(WorkerTabs.Matches.Title);
        ProblemsId = program.SheetIdOf(WorkerTabs.Problems.Title);
    }

    public int MatchesId { get; }

    public int ProblemsId { get; }

    public static async Task<Openings> Make()
    {
        var openings = new Openings(
            ProgramInProcess.OpenBare(SmallProgram.Mentors, SmallProgram.Mentees)
        );
        await openings.Fill();
        return openings;
    }

    public ProgramInProcess Begin(int opening)
    {
        _program.GoBackTo(_moments[opening]);
        return _program;
    }

    public void Dispose() => _program.Dispose();

    private async Task Fill()
    {
        Keep();
        await _program.Round();
        var settled = _program.Keep();

        // Each mentor edits the response, so that the other mentee fits better; Forms dates it anew.
        Change(1, 1, 0, "2010-10-21 10:00:00");
        Change(1, 1, 5, "Public library");
        Change(1, 2, 0, "2010-10-22 10:00:00");
        Change(1, 2, 5, "Academic library");
        Keep();

        _program.GoBackTo(settled);
        Change(_program.SheetIdOf(WorkerTabs.Matches.Title), 1, 2, "Approve");
        Change(2, 2, 3, "Withdraw my application");
        Keep();

        _program.GoBackTo(settled);
        Change(1, 1, 2, "Ruth Okafor-Bell");
        Change(2, 1, 2, "Ana da Silva");
        Keep();
    }

    private void Keep() => _moments.Add(_program.Keep());

    private void Change(int tab, int row, int column, string text) =>
        _program.Batch(CellRequests.Text(tab, row, column, text));
}
