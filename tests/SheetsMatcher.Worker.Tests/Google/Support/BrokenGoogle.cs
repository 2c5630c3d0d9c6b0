using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Tests.Google.Support;

/// <summary>
/// A server that breaks connections, which no well-behaved HTTP server does: after taking in a
/// whole request it writes the given bytes and hangs up.
/// </summary>
internal sealed class BrokenGoogle : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly SignInFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _answers;
    private readonly Task _serving;
    private int _requests;

    /// <param name="answers">
    /// What is written before hanging up, request by request; then nothing.
    /// </param>
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
        // The listener goes last: asking a stopped one for a connection is an error of its own.
        _stop.Cancel();
        _serving.Wait(TimeSpan.FromSeconds(5));
        _listener.Dispose();
        _stop.Dispose();
        _folder.Dispose();
    }

    /// <summary>
    /// Connections are served side by side, since the client may open one more than it then uses.
    /// </summary>
    private async Task Serve()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(Answer(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception failure) when (IsTheEnd(failure))
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                if (await TakeIn(stream) is { } path)
                {
                    var answer = AnswerTo(path);
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
                    await stream.FlushAsync(_stop.Token);
                }
            }
            catch (Exception failure) when (IsTheEnd(failure))
            {
                // The test is over, or the client went first.
            }
        }
    }

    private string AnswerTo(string path)
    {
        if (path.StartsWith("/token", StringComparison.Ordinal))
        {
            return Whole("""{"access_token": "a", "expires_in": 3599, "token_type": "Bearer"}""");
        }

        Interlocked.Increment(ref _requests);
        return _answers.TryDequeue(out var next) ? next : Nothing;
    }

    /// <summary>
    /// Reads the head and the announced body, so that the break comes after the request.
    /// </summary>
    /// <returns>The path; null when the connection was closed unused.</returns>
    private async Task<string?> TakeIn(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        if (await reader.ReadLineAsync(_stop.Token) is not { Length: > 0 } first)
        {
            return null;
        }

        var length = 0;
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture);
            }
        }

        if (length > 0)
        {
            await reader.ReadBlockAsync(new char[length], _stop.Token);
        }

        return first.Split(' ')[1];
    }

    private static bool IsTheEnd(Exception failure) =>
        failure
            is OperationCanceledException
                or SocketException
                or IOException
                or ObjectDisposedException;
}
