namespace SheetsMatcher.Core.Sheet;

/// <summary>What a word in a status column tells at a glance.</summary>
public enum Tone
{
    Good,
    Waiting,
    Held,
    Bad,
    Quiet,
}

/// <summary>Cells of the column that begin with the word are coloured.</summary>
public sealed record WordTone(string Header, string Word, Tone Tone);

/// <summary>A filter view that everybody finds under Data, Filter views.</summary>
public sealed record TabView(string Title, IReadOnlyList<TabFilter> Filters);

/// <summary>What a view hides of one column.</summary>
/// <param name="Hidden">Rows with these words.</param>
/// <param name="BlankOnly">Shows only rows in which the cell is empty.</param>
public sealed record TabFilter(string Header, IReadOnlyList<string> Hidden, bool BlankOnly = false);
