using System.Globalization;
using NodaTime;
using SheetsMatcher.Core.Applications.Identity;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Programs;

/// <summary>
/// Sees to it that one ledger alone looks after a spreadsheet, and that this ledger knows what
/// happened there. Two workers with ledgers of their own would mail everybody twice: a lease in the
/// spreadsheet's metadata says whose turn it is. A program at rest renews it once an hour.
/// </summary>
/// <param name="newName">Makes a name that no other worker has.</param>
internal sealed class SpreadsheetCustody(
    Program program,
    ISpreadsheet spreadsheet,
    ISheetMemory memory,
    ICustody custody,
    IGeneration generations,
    IMailMemory mail,
    IErasures erasures,
    WorkerPlace place,
    TimeProvider realTime,
    Func<string> newName
)
{
    /// <summary>So long a worker may be silent before another one takes it for gone.</summary>
    public static readonly Duration LeaseLength = Duration.FromHours(2);

    private static readonly Duration s_renewAfter = Duration.FromHours(1);

    private SheetMarks? _marks;
    private Instant _renewAt;

    /// <summary>To be called before each round; costs nothing but at the start and once an hour.</summary>
    /// <exception cref="SpreadsheetTakenException">Another worker looks after it.</exception>
    public async ValueTask Enter(CancellationToken cancellation)
    {
        if (_marks is null)
        {
            await Begin(cancellation);
        }
        else if (RealNow >= _renewAt)
        {
            await Look(cancellation);
            await Write(Marks with { Lease = LeaseOf(await Own()) }, cancellation);
        }
    }

    /// <summary>
    /// Raises the number that tells an old ledger from a current one, before anything happens that
    /// an old one would not know: letters leave, or an approval is seen.
    /// </summary>
    /// <returns>False: the ledger was put back under a running worker, and must learn first.</returns>
    public async ValueTask<bool> Raise(CancellationToken cancellation)
    {
        await Look(cancellation);
        var inLedger = await generations.Read(program.Id);
        var isBehind = Marks.Generation > inLedger;
        if (isBehind)
        {
            await generations.SetBehind(program.Id, true);
        }

        var next = Math.Max(Marks.Generation, inLedger) + 1;
        await generations.Keep(program.Id, next);
        await Write(Marks with { Generation = next, Lease = LeaseOf(await Own()) }, cancellation);
        return !isBehind;
    }

    /// <summary>Notes, in the sheet too, when the worker first looked after an intake's mail.</summary>
    public async ValueTask NoteMailSince(
        string intakeId,
        Instant now,
        CancellationToken cancellation
    )
    {
        if (!Marks.MailSince.ContainsKey(intakeId))
        {
            var since = await mail.ReadStart(program.Id, intakeId) ?? now;
            var all = Marks.MailSince.ToDictionary();
            all[intakeId] = since;
            await Write(Marks with { MailSince = all }, cancellation);
            await mail.NoteStart(program.Id, intakeId, since);
        }
    }

    /// <summary>
    /// Notes there whose each response is, before a letter follows from it: a ledger that is lost
    /// would take a person whose address was corrected for somebody else.
    /// </summary>
    public async ValueTask NotePeople(PersonMarks people)
    {
        if (_marks is null)
        {
            await Look(CancellationToken.None);
        }

        if (Marks.People.Text != people.Text)
        {
            await Write(Marks with { People = people }, CancellationToken.None);
            await new MarkedPeople(program, memory).Keep(people);
        }
    }

    private async ValueTask Begin(CancellationToken cancellation)
    {
        var marks = await spreadsheet.ReadMarks(cancellation);
        var own = await custody.Read(program.Id) ?? new Custody(newName(), newName());
        if (marks.Lease is { } lease && IsOthers(lease, own))
        {
            throw new SpreadsheetTakenException(
                $"Another worker, on {lease.Host}, looks after this spreadsheet; two would mail "
                    + "everybody twice. Stop one of them. If the other is gone for good, type "
                    + "\"sheets-matcher take-over\" and start this one again; after "
                    + lease.Until.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture)
                    + " UTC it may start without."
            );
        }

        if (marks.Generation > await generations.Read(program.Id))
        {
            await generations.SetBehind(program.Id, true);
            await generations.Keep(program.Id, marks.Generation);
        }

        await Learn(marks.MailSince);
        await new MarkedPeople(program, memory).Keep(marks.People);
        await erasures.Learn(program.Id, marks.Erased);

        // Of two copies of one ledger the one that starts later goes on; the other finds its session gone.
        var isOneOfMany = place.IsShared && marks.Lease is { } last && IsOwn(last, own);
        var next = own with { Session = isOneOfMany ? own.Session : newName(), TakesOver = false };
        await custody.Keep(program.Id, next);
        _marks = marks;
        try
        {
            await Write(
                marks with
                {
                    Lease = LeaseOf(next),
                    Erased = await erasures.Marks(program.Id),
                },
                cancellation
            );
        }
        catch
        {
            _marks = null;
            throw;
        }
    }

    private async ValueTask Learn(IReadOnlyDictionary<string, Instant> mailSince)
    {
        var known = await mail.ReadStarts(program.Id);
        if (!mailSince.Keys.All(known.ContainsKey))
        {
            await LostTabs.Expect(program, memory);
        }

        foreach (var (intakeId, since) in mailSince)
        {
            await mail.NoteStart(program.Id, intakeId, since);
        }
    }

    /// <exception cref="SpreadsheetTakenException">Another worker has taken over.</exception>
    private async ValueTask Look(CancellationToken cancellation)
    {
        var marks = await spreadsheet.ReadMarks(cancellation);
        if (
            marks.Lease is { } lease
            && lease.Spreadsheet == program.SpreadsheetId
            && !IsOwn(lease, await Own())
        )
        {
            throw new SpreadsheetTakenException(
                $"Another worker, on {lease.Host}, has taken over this spreadsheet, so this one "
                    + "stops. Nothing of it is lost: the other goes on from the sheet and the sent mail."
            );
        }

        _marks = marks;
    }

    private async ValueTask Write(SheetMarks marks, CancellationToken cancellation)
    {
        await spreadsheet.WriteMarks(marks, cancellation);
        _marks = marks;
        _renewAt = RealNow + s_renewAfter;
    }

    private bool IsOthers(SheetLease lease, Custody own) =>
        lease.Spreadsheet == program.SpreadsheetId
        && lease.Ledger != own.Ledger
        && lease.Place != place.Key
        && lease.Until > RealNow
        && !own.TakesOver;

    private static bool IsOwn(SheetLease lease, Custody own) =>
        lease.Ledger == own.Ledger && lease.Session == own.Session;

    private SheetLease LeaseOf(Custody own) =>
        new(
            program.SpreadsheetId,
            own.Ledger,
            own.Session,
            place.Key,
            place.Host,
            RealNow + LeaseLength
        );

    private async ValueTask<Custody> Own() =>
        await custody.Read(program.Id)
        ?? throw new InvalidOperationException("a round began without the spreadsheet's custody");

    private SheetMarks Marks =>
        _marks
        ?? throw new InvalidOperationException("a round began without the spreadsheet's custody");

    private Instant RealNow => Instant.FromDateTimeOffset(realTime.GetUtcNow());
}
