using System.Text;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Security;

/// <summary>An answer that is too deep, too long or sent elsewhere ends in one clear failure.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class AnswerSizeTests
{
    private const string Sheet = "/v4/spreadsheets/the-id";

    private readonly ScriptedGoogle _google = new();

    [TearDown]
    public void TearDown() => _google.Dispose();

    [Test]
    public void Deeply_nested_JSON_is_refused()
    {
        _google.On(Sheet, Reply.OkText(Nested(100_000)));

        Assert.That(async () => await Read(), Throws.TypeOf<GoogleUnavailableException>());
    }

    [Test]
    public void An_endless_answer_is_refused()
    {
        using var answer = new HttpResponseMessage
        {
            Content = new StreamContent(new EndlessStream()),
        };

        Assert.That(
            async () => await ReplyReader.Read(answer, null, CancellationToken.None),
            Throws.TypeOf<UnusableReplyException>()
        );
    }

    [Test]
    public void A_redirect_is_not_followed_with_the_token()
    {
        _google.On(
            Sheet,
            new Reply(307, "").With("Location", $"{_google.Settings.BaseAddress}elsewhere")
        );

        Assert.That(async () => await Read(), Throws.TypeOf<GoogleUnavailableException>());
        Assert.That(_google.Arrivals.Select(each => each.Path), Has.None.EqualTo("/elsewhere"));
    }

    private ValueTask<SpreadsheetOutline> Read() =>
        _google.Services().OpenSpreadsheet("the-id").ReadOutline(CancellationToken.None);

    private static string Nested(int depth) =>
        new StringBuilder().Insert(0, "{\"a\":", depth).Append('1').Append('}', depth).ToString();

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => new(buffer.Length);

        public override Task CopyToAsync(
            Stream destination,
            int bufferSize,
            CancellationToken cancellationToken
        ) => Fill(destination, cancellationToken);

        private static async Task Fill(Stream destination, CancellationToken cancellation)
        {
            var block = new byte[64 * 1024];
            while (true)
            {
                await destination.WriteAsync(block, cancellation);
            }
        }
    }
}
