using Microsoft.Playwright;
using SheetsMatcher.EndToEnd.Tests.Processes;

namespace SheetsMatcher.EndToEnd.Tests.Browser;

/// <summary>The whole way in the page: form, proposal, approval, clock, mailbox.</summary>
[Category("Browser")]
internal sealed class ApplicantToLettersTests : BrowserWithProgram
{
    private const string Applicant = "noor.castellano@example.org";
    private const string Mentor = "mei-ling.zhou@example.org";

    protected override async Task Begin(SampleProgram program)
    {
        await program.StartWorker();
        await program.NextRounds();
    }

    [Test]
    public async Task Applicant_is_proposed_approved_and_introduced()
    {
        var page = await Chromium.OpenPage();
        var address = Program.Demo.Address;

        await Apply(page, address);
        await Approve(page, address);
        await MoveClockOneDay(page);
        await ReadIntroduction(page, Applicant, "Mei-Ling Zhou");
        await ReadIntroduction(page, Mentor, "Noor Castellano");
    }

    [Test]
    public async Task Missing_answer_is_said_at_its_question()
    {
        var page = await Chromium.OpenPage();
        var address = Program.Demo.Address;
        await page.GotoAsync(new Uri(address, "/forms/d/e/mentee-application/viewform").ToString());
        await page.Locator("#emailAddress-input").FillAsync(Applicant);
        await page.GetByTestId("form-submit").ClickAsync();

        await Assertions
            .Expect(page.GetByTestId("entry-200001").GetByTestId("form-error"))
            .ToBeVisibleAsync();
    }

    private static async Task Apply(IPage page, Uri address)
    {
        await page.GotoAsync(new Uri(address, "/forms/d/e/mentee-application/viewform").ToString());
        await page.Locator("#emailAddress-input").FillAsync(Applicant);
        await page.Locator("#entry-200001-input").FillAsync("Noor Castellano");
        await Choose(page, 200002, "Apply, or update my application");
        await Choose(page, 200003, "Recent graduate");
        await Choose(page, 200004, "Special library: corporate");
        await page.Locator("#entry-200008-input").FillAsync("Kelowna");
        await Choose(page, 200009, "Video call");
        await Choose(page, 200010, "Leadership");
        await page.GetByTestId("form-submit").ClickAsync();
        await Assertions.Expect(page.GetByTestId("form-done")).ToBeVisibleAsync();
    }

    private static Task Choose(IPage page, int entryId, string option) =>
        page.GetByTestId($"entry-{entryId}")
            .GetByLabel(option, new() { Exact = true })
            .CheckAsync();

    private static async Task Approve(IPage page, Uri address)
    {
        await page.GotoAsync(new Uri(address, "/#sheet/Matches").ToString());
        var sheet = new SheetPage(page);
        var row = await sheet.RowOf(Applicant);
        await sheet.Expect(row, "Mentor email", Mentor);
        await sheet.Expect(row, "Status", "Proposed");
        await sheet.Type(row, "Decision", "Approve");
        await sheet.Expect(row, "Status", "Approved");
    }

    private static async Task MoveClockOneDay(IPage page)
    {
        var clock = page.GetByTestId("clock-now");
        var before = DateTimeOffset.Parse(
            await clock.GetAttributeAsync("datetime") ?? "",
            System.Globalization.CultureInfo.InvariantCulture
        );
        await page.GetByTestId("clock-day").ClickAsync();
        await Assertions
            .Expect(clock)
            .ToHaveAttributeAsync(
                "datetime",
                new System.Text.RegularExpressions.Regex(
                    $"^{before.UtcDateTime.AddDays(1):yyyy-MM-dd}"
                ),
                new() { Timeout = 20_000 }
            );
    }

    private static async Task ReadIntroduction(IPage page, string address, string partner)
    {
        await page.GetByTestId("nav-mail").ClickAsync();
        await page.Locator($"[data-testid=mail-address][data-address='{address}']").ClickAsync();
        // The list of another address may still stand there for a moment.
        await page.GetByTestId("mail-item")
            .Filter(new() { HasText = $"Meet {partner}" })
            .ClickAsync();
        var letter = page.FrameLocator("[data-testid=mail-html]").Locator("body");
        await Assertions.Expect(letter).ToContainTextAsync(partner);
        await Assertions
            .Expect(letter)
            .ToContainTextAsync(new System.Text.RegularExpressions.Regex("Ref MC-[0-9A-Z]{7}"));
    }
}
