using Microsoft.Playwright;

namespace SheetsMatcher.EndToEnd.Tests.Browser;

/// <summary>One tab of the spreadsheet in the page, as a person at the keyboard sees it.</summary>
internal sealed class SheetPage(IPage page)
{
    private static readonly LocatorAssertionsToContainTextOptions Patient = new()
    {
        Timeout = 20_000,
    };

    /// <summary>The row in which a text stands, once it stands there.</summary>
    public async Task<int> RowOf(string text)
    {
        var name = await NameOf(page.Locator("td[data-cell]", new() { HasTextString = text }));
        return int.Parse(
            name.TrimStart([.. Letters]),
            System.Globalization.CultureInfo.InvariantCulture
        );
    }

    /// <summary>The cell of a row below the column with this header.</summary>
    public async Task<ILocator> Cell(int row, string header)
    {
        var name = await NameOf(
            page.Locator("tr[data-row='1'] td[data-cell]")
                .Filter(new() { HasTextRegex = new($"^\\s*{header}\\s*$") })
        );
        return page.Locator($"td[data-cell='{name.TrimEnd([.. Digits])}{row}']");
    }

    /// <summary>Selects a cell and types over what it holds.</summary>
    public async Task Type(int row, string header, string text)
    {
        var cell = await Cell(row, header);
        await cell.ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(cell).ToContainTextAsync(text, Patient);
    }

    public async Task Expect(int row, string header, string text) =>
        await Assertions.Expect(await Cell(row, header)).ToContainTextAsync(text, Patient);

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";

    private static async Task<string> NameOf(ILocator cell) =>
        await cell.First.GetAttributeAsync("data-cell") ?? "";
}
