using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Google.Http;

/// <summary>What is tried again, how often, and after which wait.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RetryTests
{
    private const string Get = "/v4/spreadsheets/sheet-1";
    private const string BatchUpdate = "/v4/spreadsheets/sheet-1:batchUpdate";

    private static readonly Reply s_outline = Reply.Ok(
        new { properties = new { title = "Mentoring", timeZone = "America/Vancouver" } }
    );

    private static readonly SheetChange s_append = new SheetChange.Append(5, [Cell.Of("M-1")]);
    private static readonly SheetChange s_update = new SheetChange.Update(5, 2, 1, Cell.Of("x"));

    private readonly ScriptedGoogle _google = new();

    private ISpreadsheet Spreadsheet => _google.Services().OpenSpreadsheet("sheet-1");

    [TearDown]
    public void TearDown() => _google.Dispose();

    [TestCase(408)]
    [TestCase(429)]
    [TestCase(500)]
    [TestCase(502)]
    [TestCase(503)]
    [TestCase(504)]
    public async Task A_read_is_tried_again_after_a_passing_failure(int status)
    {
        _google.On(Get, Reply.Error(status, "try later"), s_outline);

        var outline = await Spreadsheet.ReadOutline(CancellationToken.None);

        Assert.That(outline.Title, Is.EqualTo("Mentoring"));
        Assert.That(_google.Arrivals, Has.Count.EqualTo(2));
    }

    [TestCase("rateLimitExceeded")]
    [TestCase("userRateLimitExceeded")]
    public async Task A_403_that_states_a_limit_is_tried_again(string reason)
    {
        _google.On(Get, Reply.Error(403, "slow down", reason: reason), s_outline);

        await Spreadsheet.ReadOutline(CancellationToken.None);

        Assert.That(_google.Arrivals, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_page_instead_of_json_is_tried_again()
    {
        _google.On(Get, Reply.Html(200), Reply.Html(502), s_outline);

        await Spreadsheet.ReadOutline(CancellationToken.None);

        Assert.That(_google.Arrivals, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Json_that_was_cut_short_is_tried_again()
    {
        _google.On(Get, Reply.OkText("{\"properties\": {\"title\": \"Ment"), s_outline);

        await Spreadsheet.ReadOutline(CancellationToken.None);

        Assert.That(_google.Arrivals, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Waits_double_with_jitter()
    {
        _google.On(Get, [.. Enumerable.Repeat(Reply.Error(503, "busy"), 4), s_outline]);

        await Spreadsheet.ReadOutline(CancellationToken.None);

        var waits = _google.Time.Waits;
        Assert.That(waits, Has.Count.EqualTo(4));
        Assert.That(waits, Is.Ordered.Ascending);
        Assert.That(waits[3], Is.GreaterThan(waits[0] * 4));
    }

    [Test]
    public async Task The_Retry_After_header_is_honoured()
    {
        _google.On(Get, Reply.Error(429, "quota").RetryAfter(17), s_outline);

        await Spreadsheet.ReadOutline(CancellationToken.None);

        Assert.That(_google.Time.Waits, Is.EqualTo([TimeSpan.FromSeconds(17)]));
    }

    [Test]
    public void Attempts_are_bounded()
    {
        _google.On(Get, Reply.Error(503, "busy"));

        Assert.That(
            async () => await Spreadsheet.ReadOutline(CancellationToken.None),
            Throws
                .TypeOf<GoogleUnavailableException>()
                .With.Message.Contains("spreadsheets.get (status 503): busy")
        );
        Assert.That(_google.Arrivals, Has.Count.EqualTo(1 + _google.Settings.RetriesMax));
    }

    [Test]
    public void A_wait_beyond_the_calls_time_is_not_waited()
    {
        _google.On(Get, Reply.Error(429, "quota").RetryAfter(3600));

        Assert.That(
            async () => await Spreadsheet.ReadOutline(CancellationToken.None),
            Throws.TypeOf<GoogleUnavailableException>().With.Message.Contains("3600 seconds")
        );
        Assert.That(_google.Time.Waits, Is.Empty);
    }

    [Test]
    public void A_refusal_is_not_tried_again()
    {
        _google.On(Get, Reply.Error(400, "Invalid field mask", "INVALID_ARGUMENT"));

        Assert.That(
            async () => await Spreadsheet.ReadOutline(CancellationToken.None),
            Throws.TypeOf<GoogleRefusedException>().With.Message.Contains("Invalid field mask")
        );
        Assert.That(_google.Arrivals, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_redirect_is_not_followed()
    {
        _google
            .On(Get, new Reply(302, "").With("Location", "/elsewhere"))
            .On("/elsewhere", s_outline);

        Assert.That(
            async () => await Spreadsheet.ReadOutline(CancellationToken.None),
            Throws.TypeOf<GoogleUnavailableException>()
        );
        Assert.That(
            _google.Arrivals.Select(arrival => arrival.Path),
            Does.Not.Contain("/elsewhere")
        );
    }

    [Test]
    public async Task Rows_are_added_again_only_after_a_limit()
    {
        _google.On(
            BatchUpdate,
            Reply.Error(429, "quota"),
            Reply.Ok(new { spreadsheetId = "sheet-1" })
        );

        await Spreadsheet.Write([s_append], [], CancellationToken.None);

        Assert.That(_google.Arrivals, Has.Count.EqualTo(2));
    }

    [TestCase(408)]
    [TestCase(500)]
    [TestCase(503)]
    public void Rows_whose_reply_was_lost_are_not_added_again(int status)
    {
        _google.On(BatchUpdate, Reply.Error(status, "oops"));

        Assert.That(
            async () => await Spreadsheet.Write([s_update, s_append], [], CancellationToken.None),
            Throws.TypeOf<OutcomeUnknownException>()
        );
        Assert.That(_google.Arrivals, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Cells_are_set_again_after_a_lost_reply()
    {
        _google.On(
            BatchUpdate,
            Reply.Error(503, "busy"),
            Reply.Ok(new { spreadsheetId = "sheet-1" })
        );

        await Spreadsheet.Write([s_update], [], CancellationToken.None);

        Assert.That(_google.Arrivals, Has.Count.EqualTo(2));
    }

    [Test]
    public void Cells_are_not_set_again_when_the_positions_have_grown_old()
    {
        _google.On(BatchUpdate, Reply.Error(503, "busy").RetryAfter(6));

        Assert.That(
            async () => await Spreadsheet.Write([s_update], [], CancellationToken.None),
            Throws.TypeOf<OutcomeUnknownException>()
        );
        Assert.That(_google.Arrivals, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_refusal_after_a_lost_reply_does_not_prove_that_nothing_was_written()
    {
        _google.On(BatchUpdate, Reply.Error(503, "busy"), Reply.Error(403, "no permission"));

        Assert.That(
            async () => await Spreadsheet.Write([s_update], [], CancellationToken.None),
            Throws.TypeOf<OutcomeUnknownException>()
        );
    }

    [Test]
    public void A_read_that_is_called_off_stops()
    {
        _google.On(Get, s_outline with { Delay = TimeSpan.FromSeconds(2) });
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Assert.That(
            async () => await Spreadsheet.ReadOutline(soon.Token),
            Throws.InstanceOf<OperationCanceledException>()
        );
    }

    [Test]
    public void A_slow_answer_is_given_up()
    {
        _google.Settings.CallTimeout = TimeSpan.FromMilliseconds(300);
        _google.Settings.RetryDelay = TimeSpan.FromMilliseconds(1);
        _google.On(Get, s_outline with { Delay = TimeSpan.FromSeconds(2) });
        var spreadsheet = _google.Services(TimeProvider.System).OpenSpreadsheet("sheet-1");

        Assert.That(
            async () => await spreadsheet.ReadOutline(CancellationToken.None),
            Throws.TypeOf<GoogleUnavailableException>().With.Message.Contains("in time")
        );
    }
}
