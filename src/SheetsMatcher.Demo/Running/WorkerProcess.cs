using System.Diagnostics;

namespace SheetsMatcher.Demo.Running;

/// <summary>The real worker as a child process; it never outlives this object.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process _process;

    private WorkerProcess(Process process, WorkerOutput output)
    {
        _process = process;
        Output = output;
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public WorkerOutput Output { get; }

    /// <param name="arguments">A verb such as <c>run</c>, and what it needs.</param>
    public static WorkerProcess Start(WorkerOutput output, params string[] arguments)
    {
        var process = new Process { StartInfo = StartInfoOf(arguments) };
        process.OutputDataReceived += (_, line) => output.Add(line.Data, isError: false);
        process.ErrorDataReceived += (_, line) => output.Add(line.Data, isError: true);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new WorkerProcess(process, output);
    }

    /// <summary>Waits until it ends by itself, with all that it has said read.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitForExit(CancellationToken cancellation = default)
    {
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    /// <summary>Ctrl-C, and the end by force only where that is not heeded in time.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Stop()
    {
        if (!_process.HasExited)
        {
            Interrupt.Send(_process);
        }

        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await WaitForExit(patience.Token);
        }
        catch (OperationCanceledException)
        {
            await Kill();
            return _process.ExitCode;
        }
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartInfoOf(string[] arguments)
    {
        var worker = Path.Combine(AppContext.BaseDirectory, "SheetsMatcher.Worker.dll");
        if (!File.Exists(worker))
        {
            throw new DemoException($"{worker} is missing. Build the demo again.");
        }

        return new ProcessStartInfo(DotnetHost.Path, [worker, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
