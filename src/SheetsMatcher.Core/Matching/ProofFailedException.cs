namespace SheetsMatcher.Core.Matching;

/// <summary>
/// The computed pairings could not be proven best. That is a fault of the program, never of the
/// sheet: nothing may be written from them, and somebody must be told.
/// </summary>
public sealed class ProofFailedException(string flaw)
    : InvalidOperationException($"The pairings could not be proven best: {flaw}")
{
    public string Flaw { get; } = flaw;
}
