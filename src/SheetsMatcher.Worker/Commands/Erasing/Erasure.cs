using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Rounds;

namespace SheetsMatcher.Worker.Commands.Erasing;

/// <summary>What is to be erased of a person in one program.</summary>
internal sealed record ErasurePlan(
    string Program,
    IReadOnlyList<PersonRow> Rows,
    IReadOnlyList<Draft> Drafts,
    IReadOnlySet<string> Names
);

/// <summary>What was erased.</summary>
/// <param name="StillNamedIn">Rows about others in which the person is still named.</param>
/// <param name="DraftsLeft">Drafts that were sent or changed elsewhere, and so stay.</param>
internal sealed record Erased(
    string Program,
    int SheetRows,
    int LedgerRows,
    int Drafts,
    int ErasedSoFar,
    IReadOnlyList<string> StillNamedIn,
    IReadOnlyList<string> DraftsLeft
);

/// <summary>
/// Erases a person from one program. The order is that of what can be found again: broken off
/// anywhere, a second run finds the rest.
/// </summary>
internal sealed class Erasure(
    Program program,
    Workshop workshop,
    EmailAddress person,
    TimeProvider time
)
{
    private readonly ISpreadsheet _spreadsheet = workshop.SpreadsheetOf(program);
    private readonly PersonRows _rows = new(person);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task<ErasurePlan> Plan(CancellationToken cancellation)
    {
        var names = await Names(cancellation);
        var letters = await Letters();
        var rows = (await ReadKnown(cancellation)).SelectMany(tab =>
            _rows.In(tab.Table, tab.MadeTitle, names, letters)
        );
        return new ErasurePlan(
            program.Id,
            [.. rows],
            await workshop.Erasures.DraftsOf(program.Id, person),
            names
        );
    }

    public async Task<Erased> Do(ErasurePlan plan, CancellationToken cancellation)
    {
        var mailbox = workshop.MailboxOf(program);
        var left = new List<string>();
        foreach (var draft in plan.Drafts)
        {
            if (await mailbox.RemoveDraft(draft, cancellation) != DraftRemoval.Removed)
            {
                left.Add(draft.DraftId);
            }
        }

        // From the bottom up, so that a row's place still holds when its turn comes.
        await _spreadsheet.Write(
            [
                .. plan
                    .Rows.OrderByDescending(row => row.Row)
                    .Select(row => new SheetChange.DeleteRow(row.SheetId, row.Row)),
            ],
            [],
            CancellationToken.None
        );
        var ledgerRows = await workshop.Erasures.Erase(
            program.Id,
            person,
            [
                .. plan
                    .Rows.Where(row => row.Key.Length > 0)
                    .Select(row => new TabRow(row.MadeTitle, row.Key)),
            ],
            Now
        );
        var tables = await ReadAll(CancellationToken.None);
        return new Erased(
            program.Id,
            plan.Rows.Count,
            ledgerRows,
            plan.Drafts.Count - left.Count,
            await workshop.Erasures.Count(program.Id),
            [.. tables.SelectMany(table => _rows.StillNaming(table, plan.Names)).Select(Place)],
            left
        );
    }

    private static string Place(PersonRow row) => $"{row}";

    /// <summary>
    /// The forms' and the worker's tabs, and Keep apart: what else the committee has there is
    /// looked at and told of, never deleted.
    /// </summary>
    private async Task<IEnumerable<(SheetTable Table, string MadeTitle)>> ReadKnown(
        CancellationToken cancellation
    )
    {
        var tabs = await ProgramTabs.Find(program, _spreadsheet, workshop.Memory, cancellation);
        var ids = tabs.Ids.Where(tab => tab.Key != SettingsTab.Title).ToList();
        var tables = await _spreadsheet.ReadTabs([.. ids.Select(tab => tab.Value)], cancellation);
        return tables.Zip(ids, (table, tab) => (table, tab.Key));
    }

    /// <summary>Every tab, also the committee's own ones.</summary>
    private async Task<IReadOnlyList<SheetTable>> ReadAll(CancellationToken cancellation)
    {
        var outline = await _spreadsheet.ReadOutline(cancellation);
        return await _spreadsheet.ReadTabs(
            [.. outline.Tabs.Select(tab => tab.SheetId)],
            cancellation
        );
    }

    /// <summary>Empty where the sheet cannot be understood: the address finds the rows all the same.</summary>
    private async Task<IReadOnlySet<string>> Names(CancellationToken cancellation)
    {
        try
        {
            var reading = await workshop.ReaderOf(program).Read(Now, cancellation);
            return PersonRows.NamesOf(
                person,
                [.. reading.Roster.Mentors, .. reading.Roster.Mentees]
            );
        }
        catch (RoundBlockedException)
        {
            return new HashSet<string>();
        }
    }

    private async Task<IReadOnlySet<string>> Letters()
    {
        var id = ApplicantId.Of(person).Value;
        var letters = await workshop.Outbox.Read(program.Id, program.Intake.Id);
        return letters
            .Where(letter =>
                letter.Letter.To == person
                || letter.Letter.Key.About.Contains(id, StringComparison.Ordinal)
            )
            .Select(letter => letter.Letter.Reference.Value)
            .ToHashSet();
    }
}
