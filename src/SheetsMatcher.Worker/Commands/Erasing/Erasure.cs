using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Seen;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Commands.Erasing;

/// <summary>What is to be erased of a person in one program.</summary>
/// <param name="IsKnown">Sheet or ledger has something of the person.</param>
/// <param name="WasErased">
/// An address of theirs was erased before, though what follows it may have been broken off.
/// </param>
internal sealed record ErasurePlan(
    string Program,
    bool IsKnown,
    bool WasErased,
    IReadOnlyList<PersonRow> Rows,
    IReadOnlyList<PersonDraft> Drafts,
    IReadOnlyList<string> Names
);

/// <summary>What was erased.</summary>
/// <param name="StillNamedIn">Rows about others in which the person is still named.</param>
/// <param name="DraftsLeft">Drafts that were armed, sent or changed elsewhere, and so stay.</param>
/// <param name="WasErasedBefore">Nobody of that address was known any more.</param>
internal sealed record Erased(
    string Program,
    bool WasErasedBefore,
    int SheetRows,
    int LedgerRows,
    int Drafts,
    int ErasedSoFar,
    IReadOnlyList<string> StillNamedIn,
    IReadOnlyList<string> DraftsLeft
);

/// <summary>
/// Erases a person from one program, while its rounds wait. The order is that of what can be found
/// again: broken off anywhere, a second run finds the rest.
/// </summary>
internal sealed class Erasure(
    Program program,
    WorkerServices workshop,
    PersonTraces person,
    TimeProvider time
)
{
    private readonly ISpreadsheet _spreadsheet = workshop.SpreadsheetOf(program);

    private IErasures Ledger => workshop.Erasures;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task<ErasurePlan> Plan(CancellationToken cancellation)
    {
        var names = await PersonNames.Of(person, program, workshop, cancellation);
        var finder = FinderOf(names);
        var tabs = await ReadKnown(cancellation);
        foreach (var (table, madeTitle) in tabs)
        {
            PersonRows.CheckKeys(table, madeTitle);
        }

        var matches = tabs.Where(tab => tab.MadeTitle == WorkerTabs.Matches.Title)
            .SelectMany(tab => finder.InOwnTab(tab.Table, tab.MadeTitle, new HashSet<string>()))
            .Select(row => row.Key)
            .Where(key => key.Length > 0);
        var marks = (await Letters()).Concat(matches).ToHashSet();
        List<PersonRow> rows =
        [
            .. tabs.SelectMany(tab =>
                ProgramTabs.IsForms(program, tab.MadeTitle)
                    ? finder.InForm(tab.Table, tab.MadeTitle)
                    : finder.InOwnTab(tab.Table, tab.MadeTitle, marks)
            ),
        ];
        return new ErasurePlan(
            program.Id,
            rows.Count > 0 || await Ledger.Knows(program.Id, person),
            await Ledger.WasErased(program.Id, person),
            rows,
            await Ledger.DraftsOf(program.Id, person),
            names
        );
    }

    /// <param name="asked">What was shown; rows may have moved since.</param>
    public async Task<Erased> Do(ErasurePlan asked, CancellationToken cancellation)
    {
        await using var alone = await workshop.Turns.TakeAlone(program.Id, cancellation);
        var plan = await Plan(cancellation);
        List<string> names = [.. asked.Names.Union(plan.Names)];
        var left = await RemoveDrafts(plan.Drafts, cancellation);
        await LeaveOut(plan.Rows);
        await ForgetMarks(cancellation);
        var ledgerRows = await Remove(plan.Rows);
        await Recount();
        await Rematch();
        var mentioning = await ProblemsNaming(names);
        ledgerRows += await Remove(mentioning);
        ledgerRows += await Ledger.Blank(program.Id, person, names);
        await Ledger.Scrub();
        return new Erased(
            program.Id,
            !asked.IsKnown && ledgerRows + plan.Rows.Count + mentioning.Count == 0,
            plan.Rows.Count + mentioning.Count,
            ledgerRows,
            plan.Drafts.Count - left.Count,
            await Ledger.Count(program.Id),
            await StillNamedIn(names),
            left
        );
    }

    private PersonRows FinderOf(IReadOnlyList<string> names) => new(person, program.Mapping, names);

    /// <returns>Those that stay.</returns>
    private async Task<IReadOnlyList<string>> RemoveDrafts(
        IReadOnlyList<PersonDraft> drafts,
        CancellationToken cancellation
    )
    {
        var mailbox = workshop.MailboxOf(program);
        var left = new List<string>();
        foreach (var (draft, isArmed) in drafts)
        {
            if (isArmed || await mailbox.RemoveDraft(draft, cancellation) != DraftRemoval.Removed)
            {
                left.Add(draft.DraftId);
            }
        }

        return left;
    }

    private async Task<int> Remove(IReadOnlyList<PersonRow> rows)
    {
        // From the bottom up, so that a row's place still holds when its turn comes.
        await _spreadsheet.Write(
            [
                .. rows.OrderByDescending(row => row.Row)
                    .Select(row => new SheetChange.DeleteRow(row.SheetId, row.Row)),
            ],
            [],
            CancellationToken.None
        );
        return await Ledger.Erase(
            program.Id,
            person,
            [
                .. rows.Where(row => row.Key.Length > 0)
                    .Select(row => new TabRow(row.MadeTitle, row.Key)),
            ],
            rows.SelectMany(row => row.Cells).Select(CellMark.Of).ToHashSet(),
            Now
        );
    }

    /// <summary>
    /// Entries of Keep apart and words of the Outbox tab that go with the person are not missing, and
    /// nobody is to bring them back.
    /// </summary>
    private async Task LeaveOut(IReadOnlyList<PersonRow> rows)
    {
        var memory = workshop.Memory;
        var entries = rows.Count(row => row.MadeTitle == KeepApartTab.Title);
        var kept = await memory.ReadFacts(program.Id, SheetFact.KeptApart);
        await memory.KeepFacts(
            program.Id,
            SheetFact.KeptApart,
            KeepApartTab.FactsWithout(kept, person.Ids, entries)
        );
        var words = await memory.ReadFacts(program.Id, SheetFact.OutboxWord);
        await memory.KeepFacts(
            program.Id,
            SheetFact.OutboxWord,
            rows.Where(row => row.MadeTitle == WorkerTabs.Outbox.Title)
                .Where(row => words.ContainsKey(row.Key))
                .ToDictionary(row => row.Key, _ => "")
        );
    }

    /// <summary>
    /// What the spreadsheet's metadata says of whose a response is goes; that the person was erased
    /// stays there, should the ledger be lost.
    /// </summary>
    private async Task ForgetMarks(CancellationToken cancellation)
    {
        var marks = await _spreadsheet.ReadMarks(cancellation);
        var people = marks.People.Without(person.Ids.ToHashSet());
        var now = Now;
        await _spreadsheet.WriteMarks(
            marks with
            {
                People = people,
                Erased =
                [
                    .. marks.Erased,
                    .. Ledger
                        .HashesOf(program.Id, person)
                        .Except(marks.Erased.Select(each => each.Hash))
                        .Select(hash => new ErasedMark(hash, now)),
                ],
            },
            CancellationToken.None
        );
        await new MarkedPeople(program, workshop.Memory).Keep(people);
    }

    /// <summary>Responses that were erased are not missing.</summary>
    private async Task Recount() =>
        await workshop.Memory.KeepFacts(
            program.Id,
            SheetFact.ResponseCount,
            (await ReadKnown(CancellationToken.None))
                .Where(tab => ProgramTabs.IsForms(program, tab.MadeTitle))
                .ToDictionary(
                    tab => tab.MadeTitle,
                    tab => FormattableString.Invariant($"{ResponseLoss.CountOf(tab.Table)}")
                )
        );

    /// <summary>What others' rows said of the person is said otherwise at once.</summary>
    private async Task Rematch()
    {
        try
        {
            var matching = workshop.RoundsOf(program, _ => { }).Matching;
            await matching.Run(workshop.Clock.AskedBy("matching"), CancellationToken.None);
        }
        catch (RoundBlockedException)
        {
            // Something else has to be mended first; the rows are told of as still naming the person.
        }
    }

    private async Task<IReadOnlyList<PersonRow>> ProblemsNaming(IReadOnlyList<string> names) =>
        [
            .. (await ReadKnown(CancellationToken.None))
                .Where(tab => tab.MadeTitle == WorkerTabs.Problems.Title)
                .SelectMany(tab => FinderOf(names).StillNaming(tab.Table, tab.MadeTitle)),
        ];

    /// <summary>In every tab, also the committee's own ones.</summary>
    private async Task<IReadOnlyList<string>> StillNamedIn(IReadOnlyList<string> names)
    {
        var outline = await _spreadsheet.ReadOutline(CancellationToken.None);
        var tables = await _spreadsheet.ReadTabs(
            [.. outline.Tabs.Select(tab => tab.SheetId)],
            CancellationToken.None
        );
        return
        [
            .. tables
                .SelectMany(table => FinderOf(names).StillNaming(table))
                .Select(row => $"{row}"),
        ];
    }

    /// <summary>
    /// The forms' and the worker's tabs, and Keep apart: what else the committee has there is
    /// looked at and told of, never deleted.
    /// </summary>
    private async Task<IReadOnlyList<(SheetTable Table, string MadeTitle)>> ReadKnown(
        CancellationToken cancellation
    )
    {
        var tabs = await ProgramTabs.Find(program, _spreadsheet, workshop.Memory, cancellation);
        var ids = tabs
            .Ids.Where(tab =>
                ProgramTabs.IsForms(program, tab.Key)
                || tab.Key == KeepApartTab.Title
                || WorkerTabs.All.Any(layout => layout.Title == tab.Key)
            )
            .ToList();
        var tables = await _spreadsheet.ReadTabs([.. ids.Select(tab => tab.Value)], cancellation);
        return [.. tables.Zip(ids, (table, tab) => (table, tab.Key))];
    }

    private async Task<IReadOnlyList<string>> Letters()
    {
        var letters = await workshop.Outbox.Read(program.Id, program.Intake.Id);
        return
        [
            .. letters
                .Where(letter =>
                    person.Has(letter.Letter.To) || person.AreAbout(letter.Letter.Key.About)
                )
                .Select(letter => letter.Letter.Reference.Value),
        ];
    }
}
