namespace SheetsMatcher.Worker.Commands.Csv;

/// <summary>What becomes of a file in which one row cannot be used.</summary>
internal enum BadRows
{
    /// <summary>The whole file is refused, so that nobody is left out unseen.</summary>
    Refuse,

    /// <summary>The row is left out, and a note says which and why.</summary>
    Skip,
}
