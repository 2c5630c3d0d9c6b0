using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>A ledger in which nobody was erased, and nobody is.</summary>
internal sealed class NobodyErased : IErasures
{
    public ValueTask<int> Erase(
        string programId,
        PersonTraces person,
        IReadOnlyCollection<TabRow> rows,
        IReadOnlySet<string> cells,
        Instant now
    ) => throw new NotSupportedException("nobody is erased here");

    public ValueTask<bool> Forget(string programId, PersonTraces person) => new(false);

    public IReadOnlyList<string> HashesOf(string programId, PersonTraces person) => [];

    public ValueTask<IReadOnlyList<ErasedMark>> Marks(string programId) =>
        new(Array.Empty<ErasedMark>());

    public ValueTask Learn(string programId, IEnumerable<ErasedMark> marks) => default;

    public ValueTask<int> Count(string programId) => new(0);

    public ValueTask<IReadOnlySet<ApplicantId>> Among(
        string programId,
        IReadOnlyCollection<Applicant> people
    ) => new(new HashSet<ApplicantId>());

    public ValueTask<IReadOnlySet<EmailAddress>> AddressesAmong(
        string programId,
        IReadOnlyCollection<EmailAddress> addresses
    ) => new(new HashSet<EmailAddress>());

    public ValueTask<IReadOnlyList<PersonDraft>> DraftsOf(string programId, PersonTraces person) =>
        new(Array.Empty<PersonDraft>());

    public ValueTask<bool> Knows(string programId, PersonTraces person) => new(false);

    public ValueTask<bool> WasErased(string programId, PersonTraces person) => new(false);

    public ValueTask<(IReadOnlyList<string> Own, IReadOnlyList<string> Others)> NamesOf(
        string programId,
        PersonTraces person
    ) => new(([], []));

    public ValueTask<int> Blank(
        string programId,
        PersonTraces person,
        IReadOnlyCollection<string> names
    ) => new(0);

    public ValueTask Scrub() => default;
}
