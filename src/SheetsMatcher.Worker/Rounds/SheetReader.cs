using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
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
        var settings = await ReadSettings(tables.GetValueOrDefault(SettingsTab.Title));
        return await Understand(
            program.With(settings.InForce),
            settings,
            tabs,
            tables,
            await memory.ReadBase(program.Id, WorkerTabs.Matches.Title)
        );
    }

    /// <summary>From now on these values stand in for ones that cannot be used.</summary>
    public async ValueTask KeepSettings(ProgramReading reading)
    {
        var kept = await memory.ReadSettings(program.Id);
        var news = reading.Settings.Values.Where(each => !kept.Contains(each)).ToDictionary();
        if (reading.SettingsTable is not null && news.Count > 0)
        {
            await memory.KeepSettings(program.Id, news);
        }
    }

    private async ValueTask<ProgramReading> Understand(
        Program inForce,
        SettingsReading settings,
        ProgramTabs tabs,
        IReadOnlyDictionary<string, SheetTable> tables,
        MergeBase matchesBase
    )
    {
        var matches = tables[WorkerTabs.Matches.Title];
        var mentees = tables[inForce.MenteeResponsesTab];
        var mentors = tables[inForce.MentorResponsesTab];
        var roster = await ErasedPeople.Leave(
            Roster.Read(mentors, mentees, inForce.Mapping, tabs.Zone),
            (mentors.Title, mentees.Title),
            people => erasures.Among(program.Id, people)
        );
        var committee = CommitteeView.Read(matches, matchesBase, roster, inForce.Intake.Id);
        if (committee.Frozen is { } frozen)
        {
            throw RoundBlockedException.By(frozen);
        }

        return new ProgramReading(
            inForce,
            settings,
            mentees.Title,
            roster,
            committee,
            tables.TryGetValue(KeepApartTab.Title, out var list) ? KeepApartTab.Read(list, roster)
                : tabs.Gone.Contains(KeepApartTab.Title) ? KeepApartTab.Gone
                : KeepApartTab.None,
            matchesBase,
            matches,
            tables[WorkerTabs.Unmatched.Title],
            tables[WorkerTabs.Problems.Title],
            tables[WorkerTabs.Outbox.Title],
            tables.GetValueOrDefault(SettingsTab.Title)
        );
    }

    private async ValueTask<SettingsReading> ReadSettings(SheetTable? inSheet)
    {
        var lastGood = await memory.ReadSettings(program.Id);
        return inSheet is null
            ? SettingsReading.Without(lastGood, program.Settings)
            : SettingsTab.Read(
                inSheet,
                await memory.ReadBase(program.Id, SettingsTab.Title),
                lastGood,
                program.Settings
            );
    }

    /// <summary>
    /// A spreadsheet without one of the committee's tabs is looked at anew each time, at the price
    /// of a second read: the tab may be added while the worker runs, and must count at once.
    /// </summary>
    private async ValueTask<ProgramTabs> Tabs(CancellationToken cancellation)
    {
        if (_tabs is not { Missing.Count: 0 })
        {
            _tabs = await ProgramTabs.Find(program, spreadsheet, memory, cancellation);
        }

        return _tabs;
    }

    /// <returns>By the title that the tab was made with.</returns>
    private async ValueTask<IReadOnlyDictionary<string, SheetTable>> ReadTables(
        ProgramTabs tabs,
        CancellationToken cancellation
    )
    {
        try
        {
            var titles = tabs.Ids.Keys.Order(StringComparer.Ordinal).ToList();
            var tables = await spreadsheet.ReadTabs(
                [.. titles.Select(title => tabs.Ids[title])],
                cancellation
            );
            return titles.Zip(tables).ToDictionary(each => each.First, each => each.Second);
        }
        catch (TabGoneException)
        {
            // The next round looks for the tabs anew and says which one is missing.
            _tabs = null;
            throw;
        }
    }
}
