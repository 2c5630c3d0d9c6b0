using System.Runtime.InteropServices;

namespace SheetsMatcher.Worker.Commands;

/// <summary>
/// Ctrl-C and a supervisor's signal ask the command to finish the step under way. A second Ctrl-C is
/// left to the operating system, which ends the process at once.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<PosixSignalRegistration> _heard = [];
    private int _interrupts;

    /// <summary>Whether a supervisor asked first, and not a person.</summary>
    public bool IsBySupervisor { get; private set; }

    public CancellationToken Token => _stopping.Token;

    public static StopSignals Listen()
    {
        var signals = new StopSignals();
        signals._heard.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, signals.Interrupt));
        signals._heard.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, signals.Terminate));
        return signals;
    }

    public void Dispose()
    {
        _heard.ForEach(signal => signal.Dispose());
        _stopping.Dispose();
    }

    private void Interrupt(PosixSignalContext signal)
    {
        signal.Cancel = Interlocked.Increment(ref _interrupts) == 1;
        if (signal.Cancel)
        {
            _stopping.Cancel();
        }
    }

    private void Terminate(PosixSignalContext signal)
    {
        signal.Cancel = true;
        IsBySupervisor |= !_stopping.IsCancellationRequested;
        _stopping.Cancel();
    }
}
