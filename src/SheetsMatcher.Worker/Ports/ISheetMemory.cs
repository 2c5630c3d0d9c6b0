using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Worker.Ports;

/// <summary>What the worker remembers of a program's spreadsheet between rounds.</summary>
public interface ISheetMemory
{
    /// <summary>The ids of the tabs by role, so that a renamed tab is still found.</summary>
    ValueTask<IReadOnlyDictionary<string, int>> ReadTabs(string programId);

    ValueTask KeepTab(string programId, string role, int sheetId);

    /// <summary>The tab of this role is gone for good.</summary>
    ValueTask DropTab(string programId, string role);

    /// <summary>What the worker last wrote into a tab: the base of the three-way merge.</summary>
    ValueTask<MergeBase> ReadBase(string programId, string tab);

    /// <summary>
    /// Replaces the base of a tab. Before a write this is what stood or what is about to be written,
    /// so that a lost reply leaves no cell that looks like a person's; after it, what was written.
    /// </summary>
    ValueTask KeepBase(string programId, string tab, MergeBase merged);

    /// <summary>What the sheet said last of one kind of thing, by name.</summary>
    ValueTask<IReadOnlyDictionary<string, string>> ReadFacts(string programId, SheetFact kind);

    /// <summary>Facts that are not named stay as they were.</summary>
    ValueTask KeepFacts(
        string programId,
        SheetFact kind,
        IReadOnlyDictionary<string, string> facts
    );
}

/// <summary>The kinds of things that a sheet said and that stand in when it no longer does.</summary>
public enum SheetFact
{
    /// <summary>A good value of the Settings tab, by the setting's name.</summary>
    Setting,

    /// <summary>Yes or No as answered in Problems, by the problem's key.</summary>
    Answer,

    /// <summary>How many responses a form's tab held, by the title that the tab is known by.</summary>
    ResponseCount,

    /// <summary>The intake in which they were counted, by the same title.</summary>
    ResponseIntake,

    /// <summary>How many of them stood there when that intake began, by the same title.</summary>
    EarlierResponses,

    /// <summary>The intake in which a row of Matches was made, by the match's id.</summary>
    MatchIntake,

    /// <summary>Which spreadsheet all this was read in, under <c>id</c>.</summary>
    Spreadsheet,

    /// <summary>A spreadsheet from which letters were imported, by its id; the text is empty.</summary>
    FormerSpreadsheet,

    /// <summary>Why mail or proposals are held, by what is held; empty while nothing is.</summary>
    Held,

    /// <summary>What the Keep apart tab said when it was last read in full, by what it is.</summary>
    KeptApart,

    /// <summary>Which word keeps a letter here, by its reference; empty once it was lifted.</summary>
    OutboxWord,

    /// <summary>How often many rows at once were accepted as gone, by the title of their tab.</summary>
    AcceptedLoss,

    /// <summary>The matches that a question held when the ledger was lost, by the question's key.</summary>
    LostQuestion,

    /// <summary>
    /// A match and its two people to whom letters had gone when the ledger was lost; the text is
    /// when the first was to go, whether the match had no row any more, and the intake.
    /// </summary>
    Introduced,

    /// <summary>
    /// Whose some responses are, as the spreadsheet's metadata has it, under <c>all</c>.
    /// </summary>
    PersonMarks,

    /// <summary>
    /// The reference of a letter without a row in Outbox when the ledger was lost; the text is empty.
    /// </summary>
    LostRow,

    /// <summary>
    /// An intake that has begun while the old one's responses may still stand, by its id; the text is
    /// the old one's id, or empty once they are cleared.
    /// </summary>
    IntakeBegun,

    /// <summary>
    /// What became of a "Send again" that counts for nothing more, by the letter's reference; empty
    /// once the word is gone.
    /// </summary>
    SpentRepeat,
}
