using SheetsMatcher.Core.Seen;

namespace SheetsMatcher.Worker.Ports;

/// <summary>
/// What each tab of a program showed when it was last read without doubt: marks of its cells, from
/// which no text can be read back.
/// </summary>
public interface ILastSeen
{
    /// <summary>What is known of each tab besides its rows, by the title it was made with.</summary>
    ValueTask<IReadOnlyDictionary<string, SeenHead>> ReadHeads(string programId);

    ValueTask<IReadOnlyList<SeenRow>> ReadRows(string programId, string tab);

    /// <summary>Replaces what is known of a tab.</summary>
    ValueTask Keep(string programId, string tab, SeenTab seen);
}
