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
    /// <returns>How many rows went.</returns>
    ValueTask<int> Erase(
        string programId,
        EmailAddress person,
        IReadOnlyCollection<TabRow> rows,
        Instant now
    );

    /// <summary>Lets a person apply again.</summary>
    /// <returns>False when the person was not erased.</returns>
    ValueTask<bool> Forget(string programId, EmailAddress person);

    /// <summary>How many people were erased.</summary>
    ValueTask<int> Count(string programId);

    /// <summary>Which of these people were erased.</summary>
    ValueTask<IReadOnlySet<ApplicantId>> Among(
        string programId,
        IReadOnlyCollection<Applicant> people
    );

    /// <summary>Drafts of letters to or about the person that were never armed.</summary>
    ValueTask<IReadOnlyList<Draft>> DraftsOf(string programId, EmailAddress person);
}

/// <summary>A row of one of the worker's tabs, by its key.</summary>
public sealed record TabRow(string Tab, string Key);
