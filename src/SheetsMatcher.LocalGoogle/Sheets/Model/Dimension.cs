namespace SheetsMatcher.LocalGoogle.Sheets.Model;

internal enum Dimension
{
    Rows,
    Columns,
}
