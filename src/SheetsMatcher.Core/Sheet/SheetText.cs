using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet;

/// <summary>What a tab shows and how its places are called, as a person sees it.</summary>
public static class SheetText
{
    private const int LetterCount = 26;

    /// <summary>The cell's text with one kind of line break, as <see cref="Merging.OwnText"/> writes it.</summary>
    public static string At(SheetTable inSheet, int row, int column) =>
        inSheet.At(row, column).ToString().ReplaceLineEndings("\n");

    /// <summary>0 is A, 25 is Z, 26 is AA.</summary>
    public static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / LetterCount)
        {
            name = (char)('A' + ((rest - 1) % LetterCount)) + name;
        }
        return name;
    }
}
