namespace SheetsMatcher.LocalGoogle.Sheets.Values;

internal enum RenderedKind
{
    Empty,
    Text,
    Number,
    Truth,
}

/// <summary>
/// One value as a reader sees it; a struct, since a large tab has hundreds of thousands.
/// </summary>
internal readonly record struct Rendered(RenderedKind Kind, string? Text, double Number)
{
    public static Rendered Of(string text) =>
        text.Length == 0 ? default : new(RenderedKind.Text, text, 0);

    public static Rendered Of(double number) => new(RenderedKind.Number, null, number);

    public static Rendered Of(bool truth) => new(RenderedKind.Truth, null, truth ? 1 : 0);
}
