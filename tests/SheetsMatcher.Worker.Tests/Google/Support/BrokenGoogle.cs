using System.Net;
using System.Net.Sockets;
using System.Text;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Tests.Google.Support;

/// <summary>
/// A server that breaks connections, which no well-behaved HTTP server does: after taking in a whole
/// request it writes the given bytes and resets.
/// </summary>
internal sealed class BrokenGoogle : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly SignInFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Queue<string> _answers;
    private readonly Task _serving;
    private int _requests;

    /// <param name="answers">What is written before each break; the connection is reset after the last.</param>
    public BrokenGoogle(params string[] answers)
    {
        _answers = new(answers);
        _listener.Start();
        Settings = _folder.Settings(
            new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}")
        );
        _serving = Serve();
    }

    /// <summary>An answer that promises more bytes than it has.</summary>
    public const string CutShort =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n{\"id\": ";

    public const string Nothing = "";

    public GoogleSettings Settings { get; }

    /// <summary>Requests other than for tokens.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public static string Whole(string json) =>
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _serving.Wait(TimeSpan.FromSeconds(5));
        _stop.Dispose();
        _folder.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await Answer(client);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task Answer(TcpClient client)
    {
        var stream = client.GetStream();
        var path = await TakeIn(stream);
        var isToken = path.StartsWith("/token", StringComparison.Ordinal);
        if (!isToken)
        {
            Interlocked.Increment(ref _requests);
        }

        var answer =
            isToken ? Whole("""{"access_token": "a", "expires_in": 3599, "token_type": "Bearer"}""")
            : _answers.TryDequeue(out var next) ? next
            : Nothing;
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
        if (!answer.Contains("Connection: close", StringComparison.Ordinal))
        {
            client.LingerState = new LingerOption(enable: answer.Length > 0, seconds: 0);
        }
    }

    /// <summary>Reads the head and the announced body, so that the break comes after the request.</summary>
    private async Task<string> TakeIn(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var path = (await reader.ReadLineAsync(_stop.Token) ?? "").Split(' ')[1];
        var length = 0;
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(
                    line.Split(':')[1],
                    System.Globalization.CultureInfo.InvariantCulture
                );
            }
        }

        var body = new char[length];
        await reader.ReadBlockAsync(body, _stop.Token);
        return path;
    }
}
