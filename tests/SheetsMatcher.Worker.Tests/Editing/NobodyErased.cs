using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>A ledger in which nobody was erased, and nobody is.</summary>
internal sealed class NobodyErased : IErasures
{
    public ValueTask<int> Erase(
        string programId,
        EmailAddress person,
        IReadOnlyCollection<TabRow> rows,
        Instant now
    ) => throw new NotSupportedException("nobody is erased here");

    public ValueTask<bool> Forget(string programId, EmailAddress person) => new(false);

    public ValueTask<int> Count(string programId) => new(0);

    public ValueTask<IReadOnlySet<ApplicantId>> Among(
        string programId,
        IReadOnlyCollection<Applicant> people
    ) => new(new HashSet<ApplicantId>());

    public ValueTask<IReadOnlyList<Draft>> DraftsOf(string programId, EmailAddress person) =>
        new(Array.Empty<Draft>());
}
