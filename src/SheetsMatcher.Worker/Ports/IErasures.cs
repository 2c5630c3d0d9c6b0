using NodaTime;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Worker.Ports;

/// <summary>
/// People who asked to be erased. Only a keyed hash of each remains, by which they are known again
/// if they turn up in the sheet: nobody erased is matched or written to.
/// </summary>
public interface IErasures
{
    /// <summary>Removes every row of the ledger that names the person, and remembers the hash.</summary>
    /// <param name="cells">The marks of the person's cells in the sheet, by which it was last seen.</param>
    /// <returns>How many rows went.</returns>
    ValueTask<int> Erase(
        string programId,
        PersonTraces person,
        IReadOnlyCollection<TabRow> rows,
        IReadOnlySet<string> cells,
        Instant now
    );

    /// <summary>Lets a person apply again, from each of the addresses that were erased together.</summary>
    /// <returns>False when the person was not erased.</returns>
    ValueTask<bool> Forget(string programId, PersonTraces person);

    /// <summary>By which the person would be known again, one of each address.</summary>
    IReadOnlyList<string> HashesOf(string programId, PersonTraces person);

    /// <summary>By which those who were erased are known again, the latest of them first.</summary>
    ValueTask<IReadOnlyList<ErasedMark>> Marks(string programId);

    /// <summary>Takes over what stood elsewhere, as after a loss of the ledger.</summary>
    ValueTask Learn(string programId, IEnumerable<ErasedMark> marks);

    /// <summary>How many people were erased, under however many addresses each.</summary>
    ValueTask<int> Count(string programId);

    /// <summary>Which of these people were erased.</summary>
    ValueTask<IReadOnlySet<ApplicantId>> Among(
        string programId,
        IReadOnlyCollection<Applicant> people
    );

    /// <summary>Which of these addresses are those of people who were erased.</summary>
    ValueTask<IReadOnlySet<EmailAddress>> AddressesAmong(
        string programId,
        IReadOnlyCollection<EmailAddress> addresses
    );

    /// <summary>Drafts of letters to or about the person that have not been sent.</summary>
    ValueTask<IReadOnlyList<PersonDraft>> DraftsOf(string programId, PersonTraces person);

    /// <summary>Whether the ledger has anything of the person but an earlier erasure.</summary>
    ValueTask<bool> Knows(string programId, PersonTraces person);

    ValueTask<bool> WasErased(string programId, PersonTraces person);

    /// <summary>Names under which the ledger wrote to the person, and those of all others.</summary>
    ValueTask<(IReadOnlyList<string> Own, IReadOnlyList<string> Others)> NamesOf(
        string programId,
        PersonTraces person
    );

    /// <summary>Takes the person's names out of what is about others.</summary>
    /// <param name="names">Names that nobody else has.</param>
    /// <returns>How many rows changed or went.</returns>
    ValueTask<int> Blank(string programId, PersonTraces person, IReadOnlyCollection<string> names);

    /// <summary>Leaves nothing in the ledger's files of what was removed from its tables.</summary>
    ValueTask Scrub();
}

/// <summary>By which a person who was erased is known again.</summary>
/// <param name="Hash">Of one of the addresses, under a key.</param>
/// <param name="At">The same of all addresses of one person.</param>
public sealed record ErasedMark(string Hash, Instant At);

/// <summary>A draft, and whether its letter was armed: such a one is never removed.</summary>
public sealed record PersonDraft(Draft Draft, bool IsArmed);

/// <summary>A row of one of the worker's tabs, by its key.</summary>
public sealed record TabRow(string Tab, string Key);
