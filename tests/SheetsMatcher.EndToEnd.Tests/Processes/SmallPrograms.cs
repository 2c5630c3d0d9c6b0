using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using SheetsMatcher.Demo.Headless;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.LocalGoogle;
using SheetsMatcher.LocalGoogle.Control;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// Small programs with a spreadsheet each on one mailbox, and installations of the real program that
/// look after them. The clock moves only when it is set.
/// </summary>
internal sealed class SmallPrograms : IAsyncDisposable
{
    public static readonly Instant Start = Instant.FromUtc(2010, 11, 1, 17, 0);

    /// <summary>The letters of the second week are due.</summary>
    public static readonly Instant SecondWeek = Instant.FromUtc(2010, 11, 12, 17, 5);

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("programs-");
    private readonly LocalGoogleServer _server;
    private readonly LocalClockFace _clock;

    private SmallPrograms(LocalGoogleService google, LocalGoogleServer server)
    {
        Google = google;
        _server = server;
        Api = new LocalApi(server.Address);
        _clock = new LocalClockFace(Api, google.Clock);
        Rounds = new RoundWatch(google);
    }

    public LocalGoogleService Google { get; }

    public LocalApi Api { get; }

    public RoundWatch Rounds { get; }

    public static async Task<SmallPrograms> Open()
    {
        var google = new LocalGoogleService(
            new LocalGoogleOptions { StartAt = Start.ToDateTimeOffset() },
            TimeProvider.System
        );
        return new(
            google,
            await LocalGoogleServer.StartAsync(google, new Uri("http://127.0.0.1:0"))
        );
    }

    public Task SetClock(Instant now) => _clock.Set(now);

    /// <summary>Every letter in the mailbox as recipient and subject, in order.</summary>
    public async Task<IReadOnlyList<string>> Sent() =>
        [
            .. (await SentLetter.ReadAll(Api))
                .Select(letter => $"{letter.To}: {letter.Subject}")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The ids of the sent letters of each thread.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Threads() =>
        Google.WhileStill(still =>
            (IReadOnlyList<IReadOnlyList<string>>)
                [
                    .. still
                        .Mail.Messages.Where(message => message.Labels.Contains("SENT"))
                        .GroupBy(message => message.ThreadId)
                        .Select(thread =>
                            (IReadOnlyList<string>)[.. thread.Select(each => each.Id)]
                        ),
                ]
        );

    /// <summary>A letter leaves, as a draft or at once.</summary>
    public static bool IsSend(CompletedRequest request) =>
        request.Method == "POST"
        && request.Target.Split('?')[0].EndsWith("/send", StringComparison.Ordinal);

    /// <summary>A spreadsheet with the forms' tabs and no others.</summary>
    /// <param name="isFilled">Two mentors and two mentees have applied.</param>
    public Task<SampleSpreadsheet> NewSpreadsheet(bool isFilled = true) =>
        NewSpreadsheet(Api, isFilled);

    public static async Task<SampleSpreadsheet> NewSpreadsheet(LocalApi api, bool isFilled = true)
    {
        var made = await api.Post(
            "/v4/spreadsheets",
            new JsonObject
            {
                ["properties"] = new JsonObject
                {
                    ["title"] = "Mentoring",
                    ["timeZone"] = "America/Vancouver",
                },
                ["sheets"] = new JsonArray(
                    Tab(SampleSpreadsheet.MentorResponses),
                    Tab(SampleSpreadsheet.MenteeResponses)
                ),
            }
        );
        var sheet = new SampleSpreadsheet(api, $"{made["spreadsheetId"]}");
        var rows = isFilled ? int.MaxValue : 1;
        await Fill(
            api,
            sheet,
            SampleSpreadsheet.MentorResponses,
            [.. SmallProgram.Mentors.Take(rows)]
        );
        await Fill(
            api,
            sheet,
            SampleSpreadsheet.MenteeResponses,
            [.. SmallProgram.Mentees.Take(rows)]
        );
        return sheet;
    }

    /// <summary>Writes rows into a tab, from its first row on.</summary>
    public Task Fill(
        SampleSpreadsheet sheet,
        string tab,
        IReadOnlyList<IReadOnlyList<object>> rows
    ) => Fill(Api, sheet, tab, rows);

    private static Task Fill(
        LocalApi api,
        SampleSpreadsheet sheet,
        string tab,
        IReadOnlyList<IReadOnlyList<object>> rows
    ) =>
        api.Put(
            $"/v4/spreadsheets/{sheet.Id}/values/{Uri.EscapeDataString(tab + "!A1")}"
                + "?valueInputOption=RAW",
            new JsonObject { ["values"] = JsonSerializer.SerializeToNode(rows) }
        );

    /// <summary>An installation with a folder, a sign-in and a ledger of its own.</summary>
    public Installation Install(
        string name,
        params IReadOnlyList<(string Program, SampleSpreadsheet Sheet)> programs
    ) => new(_folder.CreateSubdirectory(name), _server.Address, programs);

    public async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(_patience);
        while (!await isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Rounds.Dispose();
        Api.Dispose();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static JsonObject Tab(string title) =>
        new() { ["properties"] = new JsonObject { ["title"] = title } };
}
