namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>
/// How deep in groups a row or column lies. Neighbours of at least one depth form one group of that
/// depth, which is what Google's rules for overlapping groups come to.
/// </summary>
/// <param name="Collapsed">A bit for each depth whose group is collapsed.</param>
internal readonly record struct LineGroups(int Depth, int Collapsed)
{
    /// <summary>Google's limit, as its user interface tells it.</summary>
    public const int DepthMax = 8;

    public LineGroups Deeper() => this with { Depth = Depth + 1 };

    public LineGroups Shallower() => new(Depth - 1, Collapsed & ~(1 << Depth));

    public bool IsCollapsed(int depth) => (Collapsed & (1 << depth)) != 0;

    public LineGroups With(int depth, bool isCollapsed) =>
        this with
        {
            Collapsed = isCollapsed ? Collapsed | (1 << depth) : Collapsed & ~(1 << depth),
        };

    /// <summary>The groups that both neighbours lie in.</summary>
    public static LineGroups Shared(LineGroups one, LineGroups two) =>
        new(Math.Min(one.Depth, two.Depth), one.Collapsed & two.Collapsed);
}
