namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>
/// Ids for tabs to be made. Choosing them here lets the header, notes and dropdowns stand in the
/// same atomic batch as the tab.
/// </summary>
internal sealed class NewTabIds(IEnumerable<int> taken, Func<double> chance)
{
    private readonly HashSet<int> _taken = [.. taken];

    public int Next()
    {
        // Id 0 is left out: Google drops zeros. From the chosen start the next free id is taken.
        var id = 1 + (int)(chance() * (int.MaxValue - 1));
        while (!_taken.Add(id))
        {
            id = id == int.MaxValue ? 1 : id + 1;
        }

        return id;
    }
}
