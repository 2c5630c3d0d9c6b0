using SheetsMatcher.LocalGoogle.Sheets.Format;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>
/// How a reader wants values: <c>valueRenderOption</c> and <c>dateTimeRenderOption</c>.
/// </summary>
/// <param name="Values">FORMATTED_VALUE, UNFORMATTED_VALUE or FORMULA.</param>
/// <param name="AreDatesFormatted">
/// Recorded: FORMATTED_VALUE ignores the date option; the others give serial numbers by default.
/// </param>
internal sealed record Rendering(string Values, bool AreDatesFormatted)
{
    public static Rendering Of(string? values, string? dates) =>
        new(values ?? "FORMATTED_VALUE", dates == "FORMATTED_STRING");

    public Rendered Render(Cell? cell, string locale) =>
        cell?.Value switch
        {
            null => default,
            CellValue.Text(var text) => Rendered.Of(text),
            CellValue.Formula(var source) => Rendered.Of(
                Values == "FORMULA" ? source : CellText.NotCalculated
            ),
            _ when Values == "FORMATTED_VALUE" => Rendered.Of(CellText.Of(cell, locale)),
            CellValue.Number when AreDatesFormatted && CellText.ShowsDate(cell) => Rendered.Of(
                CellText.Of(cell, locale)
            ),
            CellValue.Number(var number) => Rendered.Of(number),
            CellValue.Truth(var truth) => Rendered.Of(truth),
            var other => throw new InvalidOperationException($"No rendering for {other}."),
        };
}
