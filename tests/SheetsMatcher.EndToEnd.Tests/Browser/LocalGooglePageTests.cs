using System.Net;
using Microsoft.Playwright;

namespace SheetsMatcher.EndToEnd.Tests.Browser;

/// <summary>
/// LocalGoogle's page by itself: every control by keyboard alone, on a wide window and on a phone's.
/// </summary>
[Category("Browser")]
internal sealed class LocalGooglePageTests
{
    private const int Wide = 1280;
    private const int Phone = 360;

    private Chromium? _chromium;

    [OneTimeSetUp]
    public async Task OpenBrowser() => _chromium = await Chromium.OpenOrSkip();

    [OneTimeTearDown]
    public async Task CloseBrowser()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }
    }

    [TestCase(Wide)]
    [TestCase(Phone)]
    public async Task Cells_are_typed_picked_ticked_and_taken_back(int width)
    {
        await using var google = await Open(width);
        await EnterGrid(google);

        await google.Press("ArrowDown");
        await google.Type("Emma, second copy");
        await google.Press("Enter");
        await google.Expect("A2", "Emma, second copy");
        await google.ExpectSaved();
        await google.Press("Control+z");
        await google.Expect("A2", "Persuasion");

        await google.Press("Control+Home", "ArrowDown", "End", "Alt+ArrowDown");
        await google.Page.Locator("[role=listbox]").WaitForAsync();
        await google.Press("ArrowDown", "ArrowDown", "Enter");
        await google.Expect("D2", "Home");

        await google.Press("Control+Home", "ArrowDown", "ArrowRight", "ArrowRight", " ");
        await google.ExpectSaved();

        Assert.That(
            await google.Values("Sheet1!A2:D2"),
            Is.EqualTo("""[["Persuasion","2010-11-12","TRUE","Home"]]""")
        );
    }

    [TestCase(Wide)]
    [TestCase(Phone)]
    public async Task Rows_and_columns_are_sorted_inserted_and_deleted(int width)
    {
        await using var google = await Open(width);
        await EnterGrid(google);

        await google.Choose("sort", "sort-ascending");
        await google.Expect("A2", "Emma");
        await EnterGrid(google, "ArrowDown");
        await google.Choose("rows", "row-above");
        await google.Expect("A3", "Emma");
        await EnterGrid(google);
        await google.Choose("columns", "column-left");
        await google.Expect("B1", "Title");
        await google.ExpectSaved();
        var inserted = await google.Values("Sheet1!A1:B4");
        await google.Choose("columns", "column-delete");
        await google.Expect("A1", "Title");
        await EnterGrid(google, "ArrowDown");
        await google.Choose("rows", "row-delete");
        await google.Expect("A2", "Emma");
        await google.ExpectSaved();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                inserted,
                Is.EqualTo("""[["","Title"],[],["","Emma"],["","Persuasion"]]""")
            );
            Assert.That(
                await google.Values("Sheet1!A1:A4"),
                Is.EqualTo("""[["Title"],["Emma"],["Persuasion"],["Sanditon"]]""")
            );
        }
    }

    [TestCase(Wide)]
    [TestCase(Phone)]
    public async Task Notes_frozen_rows_filter_views_and_tabs_are_in_the_menus(int width)
    {
        await using var google = await Open(width);
        await EnterGrid(google, "ArrowDown");

        await google.Choose("cells", "note");
        await google.Type("Signed by the author");
        await google.Press("Enter");
        await Assertions
            .Expect(google.Page.Locator(".cell-note"))
            .ToHaveTextAsync("Note: Signed by the author");
        await EnterGrid(google, "ArrowDown");
        await google.Choose("cells", "freeze");
        await google.ExpectSaved();
        await Assertions.Expect(google.Page.Locator("tr.frozen")).ToHaveCountAsync(2);

        await EnterGrid(google, "ArrowDown", "ArrowDown", "End");
        await google.Choose("filter", "filter-same");
        await Assertions.Expect(google.Cell("A4")).ToBeHiddenAsync();
        await Assertions.Expect(google.Cell("A3")).ToBeVisibleAsync();

        await google.Walk("Tab", "[role=tab]");
        await google.Press("ArrowRight", "Enter");
        await Assertions
            .Expect(google.Page.GetByTestId("tab-Readers"))
            .ToHaveAttributeAsync("aria-selected", "true");
        await google.Walk("Shift+Tab", "[data-testid=tab-add]");
        await google.Press("Enter");
        await google.Type("Shelves");
        await google.Press("Enter");
        await Assertions
            .Expect(google.Page.GetByTestId("tab-Shelves"))
            .ToHaveAttributeAsync("aria-selected", "true");
    }

    [TestCase(Wide)]
    [TestCase(Phone)]
    public async Task Letters_are_shown_without_their_scripts_and_what_came_back_is_there(int width)
    {
        await using var google = await Open(width);
        await google.Post("/local/mail/delivery", """{"bounce": ["gone@example.org"]}""");
        await SendLetter(google, "gone@example.org");
        await google.Show("mail");
        await google.Page.Locator("[data-address='mentoring@example.org']").ClickAsync();

        await google.Page.GetByTestId("mail-item").First.PressAsync("Enter");
        var frame = google.Page.GetByTestId("mail-html");
        var sandbox = await frame.GetAttributeAsync("sandbox");
        await Assertions
            .Expect(google.Page.FrameLocator("[data-testid=mail-html]").Locator("h1"))
            .ToHaveTextAsync("Your loan");
        if (width == Phone)
        {
            await google
                .Page.GetByRole(AriaRole.Button, new() { Name = "‹ Letters" })
                .PressAsync("Enter");
        }

        await google.Walk("Shift+Tab", "[data-testid=clock-day]");
        await google.Press("Enter");
        await Assertions
            .Expect(google.Page.GetByTestId("clock-now"))
            .ToHaveAttributeAsync(
                "datetime",
                new System.Text.RegularExpressions.Regex("^2010-11-06")
            );
        await Assertions
            .Expect(google.Page.GetByTestId("mail-item").First)
            .ToContainTextAsync("Delivery Status Notification");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sandbox, Does.Not.Contain("allow-scripts").And.Not.Contain("same-origin"));
            Assert.That(await google.Page.TitleAsync(), Does.Not.Contain("taken over"));
        }
    }

    [TestCase(Wide)]
    [TestCase(Phone)]
    public async Task A_form_is_answered_and_the_answer_stands_in_its_tab(int width)
    {
        await using var google = await Open(width);
        await AddForm(google);
        await google.Show("forms");
        await google.Page.Locator("#entry-1-input").WaitForAsync();

        await google.Walk("Tab", "#entry-1-input");
        await google.Type("Ana");
        await google.Walk("Tab", "[type=radio]");
        await google.Press("ArrowDown");
        await google.Walk("Tab", "[data-testid=form-submit]");
        await google.Press("Enter");
        await Assertions.Expect(google.Page.GetByTestId("form-done")).ToBeVisibleAsync();

        Assert.That(
            await google.Values("Answers!B1:C2"),
            Is.EqualTo("""[["Name","Branch"],["Ana","West"]]""")
        );
    }

    [TestCase(Wide)]
    [TestCase(Phone)]
    public async Task A_fault_of_the_log_befalls_the_next_request_like_it(int width)
    {
        await using var google = await Open(width);
        var waiting = Assertions.Expect(google.Page.Locator(".fault-state"));
        await google.Show("requests");
        await google.Log.GetByTestId("log-fault").First.FocusAsync();
        await google.Press("Enter", "Enter");
        await waiting.ToHaveTextAsync("1 waiting");

        var (first, second) = (await google.TryBatch(), await google.TryBatch());

        await waiting.ToHaveTextAsync("none waiting");
        await google.Walk("Shift+Tab", "[data-testid=fault-play]");
        await google.Press("Enter");
        await waiting.ToHaveTextAsync("1 waiting");
        await google.Press("Tab", "Enter");
        await waiting.ToHaveTextAsync("none waiting");
        Assert.That(
            (first, second),
            Is.EqualTo((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK))
        );
    }

    [TestCase(Wide)]
    [TestCase(Phone)]
    public async Task Everything_has_a_name_and_nothing_sticks_out(int width)
    {
        await using var google = await Open(width);
        await AddForm(google);
        await SendLetter(google, "ana@example.org");
        foreach (var view in new[] { "sheet", "mail/ana%40example.org", "forms", "requests" })
        {
            await google.Show(view);
            await google.Page.Locator("section.view:not([hidden]) > *").First.WaitForAsync();

            using (Assert.EnterMultipleScope())
            {
                Assert.That(await google.Page.EvaluateAsync<string[]>(Nameless), Is.Empty, view);
                Assert.That(
                    await google.Page.EvaluateAsync<int>(SticksOut),
                    Is.LessThanOrEqualTo(0),
                    view
                );
            }
        }
    }

    /// <summary>What can be used, is shown, and has no accessible name.</summary>
    private const string Nameless = """
        () => [...document.querySelectorAll(
            "a[href], button, input, select, textarea, iframe, [role=tab], [role=grid], section, nav")]
          .filter((one) => one.offsetParent !== null)
          .filter((one) => !(one.getAttribute("aria-label")
            || [...(one.labels ?? [])].map((label) => label.textContent).join("").trim()
            || one.title || one.textContent.trim()))
          .map((one) => one.outerHTML.slice(0, 120))
        """;

    private const string SticksOut =
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private Task<LocalGooglePage> Open(int width) =>
        LocalGooglePage.Open(_chromium ?? throw new InvalidOperationException("not open"), width);

    /// <summary>From wherever the focus is, through the skip link, to the first cell and on.</summary>
    private static async Task EnterGrid(LocalGooglePage google, params string[] keys)
    {
        if (google.Page.Url == "about:blank")
        {
            await google.Show("sheet/Sheet1");
            await google.Cell("A1").WaitForAsync();
            await google.Press("Tab", "Enter");
        }

        await google.Walk("Tab", "td[data-cell]");
        await google.Press(["Control+Home", .. keys]);
    }

    private static Task SendLetter(LocalGooglePage google, string to)
    {
        var letter =
            $"To: {to}\r\nSubject: Your loan\r\nContent-Type: text/html\r\n\r\n"
            + "<h1>Your loan</h1><script>parent.document.title='taken over'</script>";
        var raw = System.Buffers.Text.Base64Url.EncodeToString(
            System.Text.Encoding.ASCII.GetBytes(letter)
        );
        return google.Post("/gmail/v1/users/me/messages/send", $$"""{"raw": "{{raw}}"}""");
    }

    private static Task AddForm(LocalGooglePage google) =>
        google.Post(
            "/local/forms",
            $$"""
            {"formId": "loans", "title": "Ask for a loan", "spreadsheetId": "{{google.SpreadsheetId}}",
            "tabTitle": "Answers", "questions": [
            {"entryId": 1, "title": "Name", "type": "text", "required": true},
            {"entryId": 2, "title": "Branch", "type": "choice", "required": true,
            "options": ["East", "West"]}]}
            """
        );
}
