namespace SheetsMatcher.Worker.Google.Http;

/// <summary>
/// What a repetition of the call would do, which decides when it may be repeated.
/// </summary>
internal enum CallKind
{
    /// <summary>Changes nothing: repeated after any passing failure.</summary>
    Read,

    /// <summary>
    /// Sets cells by position: a repetition gives the same cells, but only as long as nobody has
    /// moved them, so it is repeated only in the seconds after the read that it was computed
    /// from.
    /// </summary>
    SetCells,

    /// <summary>Adds rows or tabs: repeated only when Google surely did nothing.</summary>
    Add,

    /// <summary>Makes a draft or sends a letter: never repeated.</summary>
    Send,
}

/// <summary>How one attempt ended.</summary>
internal enum AttemptFault
{
    None,

    /// <summary>No connection was made: Google saw nothing.</summary>
    NotSent,

    /// <summary>Refused because of a limit: Google did nothing.</summary>
    Limited,

    /// <summary>Sent, and no usable reply came: it may or may not have been done.</summary>
    Unclear,

    /// <summary>Refused for good: Google did nothing.</summary>
    Refused,
}
