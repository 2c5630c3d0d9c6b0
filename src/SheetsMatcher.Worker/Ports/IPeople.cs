using SheetsMatcher.Core.Applications.Identity;

namespace SheetsMatcher.Worker.Ports;

/// <summary>Remembers whose each response is, beyond a correction of its address or name.</summary>
public interface IPeople
{
    ValueTask<IReadOnlyList<PersonSighting>> Read(string programId);

    /// <summary>What is known already is not kept twice, and nothing is forgotten.</summary>
    ValueTask Keep(string programId, IReadOnlyCollection<PersonSighting> sightings);
}
