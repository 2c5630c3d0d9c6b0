using System.Diagnostics;

namespace SheetsMatcher.Demo.Running;

/// <summary>One of our programs as a child process; it never outlives this object.</summary>
internal sealed class ChildProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process _process;

    private ChildProgram(Process process, ProgramOutput output)
    {
        _process = process;
        Output = output;
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public ProgramOutput Output { get; }

    /// <param name="assembly">
    /// A file in or below the folder of this program, such as SheetsMatcher.Demo.dll.
    /// </param>
    /// <param name="environment">Variables besides those of this process.</param>
    /// <param name="through">A command that starts what it is given behind its own words.</param>
    public static ChildProgram Start(
        string assembly,
        ProgramOutput output,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        IReadOnlyList<string>? through = null
    )
    {
        var process = new Process { StartInfo = StartInfoOf(assembly, arguments, through ?? []) };
        Forget(process.StartInfo.Environment);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            process.StartInfo.Environment[name] = value;
        }

        process.OutputDataReceived += (_, line) => output.Add(line.Data, isError: false);
        process.ErrorDataReceived += (_, line) => output.Add(line.Data, isError: true);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ChildProgram(process, output);
    }

    /// <summary>Waits until it ends by itself, with all that it has said read.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitForExit(CancellationToken cancellation = default)
    {
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    /// <summary>
    /// Asks it to end, and ends it by force only where that is not heeded in time.
    /// </summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Stop(EndSignal signal = EndSignal.Terminate)
    {
        if (!_process.HasExited)
        {
            signal.Send(_process);
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
    public void KillNow() => _process.Kill();

    /// <summary>Ends it at once and waits until it is gone.</summary>
    public async Task Kill()
    {
        KillNow();
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

    /// <summary>Settings of a worker of the person's own would lead the demo to its ledger.</summary>
    private static void Forget(IDictionary<string, string?> environment)
    {
        var settings = environment.Keys.Where(name =>
            name.StartsWith("SHEETSMATCHER_", StringComparison.OrdinalIgnoreCase)
        );
        foreach (var name in settings.ToList())
        {
            environment.Remove(name);
        }
    }

    private static ProcessStartInfo StartInfoOf(
        string assembly,
        IEnumerable<string> arguments,
        IReadOnlyList<string> through
    )
    {
        var path = Path.Combine(AppContext.BaseDirectory, assembly);
        if (!File.Exists(path))
        {
            throw new DemoException($"{path} is missing. Build the demo again.");
        }

        string[] command = [.. through, DotnetHost.Path, path, .. arguments];
        return new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // As in the worker's Dockerfile: with an allocation arena for each of a few threads
            // glibc holds some 15 MB more than the program uses.
            Environment = { ["MALLOC_ARENA_MAX"] = "2" },
        };
    }
}
