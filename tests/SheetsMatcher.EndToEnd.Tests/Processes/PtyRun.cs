using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using SheetsMatcher.Demo.Running;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// The real program in a terminal of its own, as <c>script</c> of util-linux makes one: what it
/// prints there, and what a person types.
/// </summary>
internal sealed class PtyRun : IAsyncDisposable
{
    private const string Script = "/usr/bin/script";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly StringBuilder _screen = new();
    private readonly Lock _lock = new();
    private readonly Task _reading;

    private PtyRun(Process process)
    {
        _process = process;
        _reading = Read();
    }

    public bool HasEnded => _process.HasExited;

    public string Screen
    {
        get
        {
            lock (_lock)
            {
                return _screen.ToString().Replace("\r", "", StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Skips a test where there is no such program.</summary>
    public static void NeedTerminal()
    {
        if (!File.Exists(Script))
        {
            Assert.Ignore($"There is no {Script} here; apt-get install bsdutils");
        }
    }

    public static PtyRun Start(string folder, params IReadOnlyList<string> arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "worker", "SheetsMatcher.Worker.dll");
        var line = string.Join(
            ' ',
            new[] { DotnetHost.Path, program }.Concat(arguments).Select(Quoted)
        );
        var start = new ProcessStartInfo(
            Script,
            ["--quiet", "--return", "--command", $"stty cols 120; exec {line}", "/dev/null"]
        )
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["TERM"] = "dumb",
                // No desktop: the link is printed, and the test plays the browser.
                ["PATH"] = "/bin:/usr/bin",
                ["DISPLAY"] = "",
            },
        };
        return new PtyRun(
            Process.Start(start) ?? throw new InvalidOperationException("no terminal was made")
        );
    }

    public Task WaitFor(string text) => WaitFor(new Regex(Regex.Escape(text)));

    /// <returns>What matched.</returns>
    public async Task<string> WaitFor(Regex text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var hasEnded = _reading.IsCompleted;
            if (text.Match(Screen) is { Success: true } match)
            {
                return match.Value;
            }

            Assert.That(hasEnded, Is.False, Screen);
            await Task.Delay(50, patience.Token);
        }
    }

    public async Task Type(string text)
    {
        await _process.StandardInput.WriteAsync(text);
        await _process.StandardInput.FlushAsync();
    }

    /// <returns>The exit code.</returns>
    public async Task<int> End()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        await _reading.WaitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task Read()
    {
        var block = new char[1024];
        int count;
        while ((count = await _process.StandardOutput.ReadAsync(block)) > 0)
        {
            lock (_lock)
            {
                _screen.Append(block, 0, count);
            }
        }
    }

    private static string Quoted(string word) =>
        $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
