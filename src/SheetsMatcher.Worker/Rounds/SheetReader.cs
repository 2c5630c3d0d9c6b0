using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>Takes the snapshot that a round works on: one read of all the program's tabs.</summary>
internal sealed class SheetReader(
    Program program,
    ISpreadsheet spreadsheet,
    ISheetMemory memory,
    IErasures erasures
)
{
    private ProgramTabs? _tabs;

    /// <exception cref="RoundBlockedException">
    /// A tab is missing, or the Matches tab cannot be read without doubt.
    /// </exception>
    public async ValueTask<ProgramReading> Read(CancellationToken cancellation)
    {
        var tabs = await Tabs(cancellation);
        var tables = await ReadTables(tabs, cancellation);
        var matchesBase = await memory.ReadBase(program.Id, WorkerTabs.Matches.Title);
        var roster = await ErasedPeople.Leave(
            Roster.Read(tables[0], tables[1], program.Mapping, tabs.Zone),
            (tables[0].Title, tables[1].Title),
            people => erasures.Among(program.Id, people)
        );
        var committee = CommitteeView.Read(tables[2], matchesBase, roster, program.Intake.Id);
        if (committee.Frozen is { } frozen)
        {
            throw RoundBlockedException.By(frozen);
        }

        return new ProgramReading(
            tables[1].Title,
            roster,
            committee,
            tables is [.., var list] && tabs.KeepApart is not null
                ? KeepApartTab.Read(list, roster)
                : WithoutKeepApart(tabs),
            matchesBase,
            tables[2],
            tables[3],
            tables[4],
            tables[5]
        );
    }

    /// <summary>
    /// A spreadsheet without the Keep apart tab is looked at anew each time, at the price of a
    /// second read: the list may be added while the worker runs, and must count at once.
    /// </summary>
    private async ValueTask<ProgramTabs> Tabs(CancellationToken cancellation)
    {
        if (_tabs?.KeepApart is null)
        {
            _tabs = await ProgramTabs.Find(program, spreadsheet, memory, cancellation);
        }

        return _tabs;
    }

    private static KeepApartTab WithoutKeepApart(ProgramTabs tabs) =>
        tabs.KeepApartIsGone ? KeepApartTab.Gone : KeepApartTab.None;

    private async ValueTask<IReadOnlyList<SheetTable>> ReadTables(
        ProgramTabs tabs,
        CancellationToken cancellation
    )
    {
        int[] always =
        [
            tabs.MentorResponses,
            tabs.MenteeResponses,
            tabs.Matches,
            tabs.Unmatched,
            tabs.Problems,
            tabs.Outbox,
        ];
        try
        {
            return await spreadsheet.ReadTabs(
                tabs.KeepApart is { } keepApart ? [.. always, keepApart] : always,
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
