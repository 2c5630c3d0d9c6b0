using System.Collections.Immutable;

namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>The properties of one row or column.</summary>
/// <param name="PixelSize">Null where it has the default: 21 for a row, 100 for a column.</param>
/// <param name="Groups">The groups of lines that this one lies in.</param>
/// <param name="FormField">
/// Which answer of the linked form a column takes, or which response was put into a row: it goes
/// with the line when others are inserted, deleted or moved, but not with its cells in a sort.
/// </param>
internal sealed record Line(
    int? PixelSize,
    bool IsHiddenByUser,
    bool IsHiddenByFilter,
    ImmutableArray<DeveloperMetadata> Metadata,
    int? FormField = null,
    LineGroups Groups = default
)
{
    public static Line Plain { get; } = new(null, false, false, []);

    /// <summary>
    /// What a newly inserted neighbour takes over; metadata belongs to one line alone.
    /// </summary>
    public Line Inherited() => Plain with { PixelSize = PixelSize };
}
