using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Ports;

/// <summary>What the worker remembers of a program's spreadsheet between rounds.</summary>
public interface ISheetMemory
{
    /// <summary>The ids of the tabs by role, so that a renamed tab is still found.</summary>
    ValueTask<IReadOnlyDictionary<string, int>> ReadTabs(string programId);

    ValueTask KeepTab(string programId, string role, int sheetId);

    /// <summary>What the worker last wrote into a tab: the base of the three-way merge.</summary>
    ValueTask<MergeBase> ReadBase(string programId, string tab);

    /// <summary>
    /// Replaces the base of a tab. Before a write this is what stood or what is about to be written,
    /// so that a lost reply leaves no cell that looks like a person's; after it, what was written.
    /// </summary>
    ValueTask KeepBase(string programId, string tab, MergeBase merged);

    /// <summary>The last good value of each of the committee's settings, by name.</summary>
    ValueTask<IReadOnlyDictionary<string, string>> ReadSettings(string programId);

    ValueTask KeepSettings(string programId, IReadOnlyDictionary<string, string> values);
}
