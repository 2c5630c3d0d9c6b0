using NodaTime;

namespace SheetsMatcher.Worker.Ports;

/// <summary>What the worker remembers of a program's mail besides the letters.</summary>
public interface IMailMemory
{
    /// <summary>The last good text of each row of one of the committee's tabs, by key.</summary>
    ValueTask<IReadOnlyDictionary<string, string>> ReadGoodRows(string programId, string tab);

    /// <summary>Replaces the last good rows of a tab.</summary>
    ValueTask KeepGoodRows(string programId, string tab, IReadOnlyDictionary<string, string> rows);

    /// <summary>When the worker first looked after an intake's mail; null before.</summary>
    ValueTask<Instant?> ReadStart(string programId, string intakeId);

    /// <summary>The same of every intake, by its id.</summary>
    ValueTask<IReadOnlyDictionary<string, Instant>> ReadStarts(string programId);

    /// <summary>Notes the first look; a later one changes nothing.</summary>
    ValueTask NoteStart(string programId, string intakeId, Instant now);
}
