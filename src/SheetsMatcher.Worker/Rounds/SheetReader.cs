using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>Takes the snapshot that a round works on: one read of all the program's tabs.</summary>
internal sealed class SheetReader(Program program, ISpreadsheet spreadsheet, ISheetMemory memory)
{
    private ProgramTabs? _tabs;

    /// <exception cref="RoundBlockedException">
    /// A tab is missing, or the Matches tab cannot be read without doubt.
    /// </exception>
    public async ValueTask<ProgramReading> Read(CancellationToken cancellation)
    {
        var tabs = _tabs ??= await ProgramTabs.Find(program, spreadsheet, memory, cancellation);
        var tables = await ReadTables(tabs, cancellation);
        var matchesBase = await memory.ReadBase(program.Id, WorkerTabs.Matches.Title);
        var roster = Roster.Read(tables[0], tables[1], program.Mapping, tabs.Zone);
        var committee = CommitteeView.Read(tables[2], matchesBase, roster, program.Intake.Id);
        if (committee.Frozen is { } frozen)
        {
            throw RoundBlockedException.By(frozen);
        }

        return new ProgramReading(
            roster,
            committee,
            matchesBase,
            tables[2],
            tables[3],
            tables[4],
            tables[5]
        );
    }

    private async ValueTask<IReadOnlyList<SheetTable>> ReadTables(
        ProgramTabs tabs,
        CancellationToken cancellation
    )
    {
        try
        {
            return await spreadsheet.ReadTabs(
                [
                    tabs.MentorResponses,
                    tabs.MenteeResponses,
                    tabs.Matches,
                    tabs.Unmatched,
                    tabs.Problems,
                    tabs.Outbox,
                ],
                cancellation
            );
        }
        catch (TabGoneException)
        {
            // The next round looks for the tabs anew and says which one is missing.
            _tabs = null;
            throw;
        }
    }
}
