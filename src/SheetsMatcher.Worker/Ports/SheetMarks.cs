using NodaTime;
using SheetsMatcher.Core.Applications.Identity;

namespace SheetsMatcher.Worker.Ports;

/// <summary>Whose worker looks after a spreadsheet, and until when without another sign of life.</summary>
/// <param name="Spreadsheet">A copy of the spreadsheet brings its original's lease along.</param>
/// <param name="Place">Names machine and ledger: a ledger that was lost there begins again there.</param>
/// <param name="Host">The machine, for people.</param>
public sealed record SheetLease(
    string Spreadsheet,
    string Ledger,
    string Session,
    string Place,
    string Host,
    Instant Until
);

/// <summary>What the worker keeps in the spreadsheet's metadata, where no person sees it.</summary>
/// <param name="Generation">What <see cref="IGeneration"/> mirrors; zero where none was written.</param>
/// <param name="Lease">Null before any worker has looked after the spreadsheet.</param>
/// <param name="MailSince">When a worker first looked after each intake's mail.</param>
public sealed record SheetMarks(
    long Generation,
    SheetLease? Lease,
    IReadOnlyDictionary<string, Instant> MailSince
)
{
    /// <summary>Whose the responses are of which the address alone does not tell.</summary>
    public PersonMarks People { get; init; } = PersonMarks.None;

    /// <summary>By which people who were erased are known again; see <see cref="IErasures"/>.</summary>
    public IReadOnlyList<ErasedMark> Erased { get; init; } = [];
}
