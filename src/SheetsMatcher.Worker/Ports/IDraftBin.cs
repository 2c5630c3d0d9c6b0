namespace SheetsMatcher.Worker.Ports;

/// <summary>Removes drafts of people who are to be erased.</summary>
public interface IDraftBin
{
    /// <summary>
    /// Deletes a draft that was never armed, if its message still carries the DRAFT label: a draft
    /// that was sent elsewhere would take the sent mail with it.
    /// </summary>
    /// <returns>False when it was gone, or is no draft any more and stays.</returns>
    ValueTask<bool> Discard(string draftId, CancellationToken cancellation);
}
