using System.Globalization;

namespace SheetsMatcher.Core.Applications;

/// <summary>One cell as the sheet holds it: empty, text, a number or a yes/no.</summary>
public readonly record struct Cell
{
    public static readonly Cell Empty;

    private readonly object? _value;

    private Cell(object? value) => _value = value;

    public string? Text => _value as string;

    /// <summary>
    /// A number; dates are serial days since 1899-12-30 in the sheet's time zone.
    /// </summary>
    public double? Number => _value as double?;

    public bool? YesNo => _value as bool?;

    /// <summary>How the sheet shows a number, where that was asked for.</summary>
    public string? Shown { get; private init; }

    public bool IsEmpty => _value is null;

    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new Cell(text);

    public static Cell Of(double number) => new(number);

    public static Cell Of(double number, string shown) => new(number) { Shown = shown };

    public static Cell Of(bool yesNo) => new(yesNo);

    /// <summary>
    /// What a reader sees, in the invariant culture unless known as the sheet shows it; the empty string
    /// when empty.
    /// </summary>
    public override string ToString() =>
        _value switch
        {
            null => "",
            bool yes => yes ? "TRUE" : "FALSE",
            double when Shown is { } shown => shown,
            double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
            _ => (string)_value,
        };
}
