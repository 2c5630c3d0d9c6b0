namespace SheetsMatcher.LocalGoogle.Snapshots;

/// <summary>A part of the state that can be captured and put back.</summary>
public interface ISnapshotPart
{
    /// <summary>Everything as it is now; later changes do not touch it.</summary>
    object Capture();

    /// <param name="captured">What <see cref="Capture"/> of the same part gave.</param>
    void Restore(object captured);
}
