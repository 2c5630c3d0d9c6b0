namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>What stands in a cell. Dates are numbers whose format shows a date.</summary>
internal abstract record CellValue
{
    private CellValue() { }

    public sealed record Text(string Content) : CellValue;

    public sealed record Number(double Amount) : CellValue;

    public sealed record Truth(bool Holds) : CellValue;

    /// <param name="Source">The formula as typed, with its leading <c>=</c>.</param>
    public sealed record Formula(string Source) : CellValue;
}
