using System.Globalization;

namespace SheetsMatcher.Worker.Commands.Printing;

/// <summary>
/// Says on standard error what takes long: nothing in the first two seconds; then, for a person, one
/// line that counts the seconds and goes away, and in a pipe one line a step.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Terminal _terminal;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private string _step;
    private long _begun;
    private bool _said;
    private int _width;

    public ProgressLine(Terminal terminal, string step, TimeProvider time)
    {
        _terminal = terminal;
        _time = time;
        _step = step;
        _begun = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Say(), null, Quiet, Tick);
    }

    /// <summary>Goes on to the next step.</summary>
    public void Step(string what)
    {
        lock (_lock)
        {
            Wipe();
            _step = what;
            _begun = _time.GetTimestamp();
            _said = false;
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            Wipe();
            // A tick that was under way finds nothing left to say.
            _said = true;
            _step = "";
        }
    }

    private void Say()
    {
        lock (_lock)
        {
            var elapsed = _time.GetElapsedTime(_begun);
            if (_step.Length == 0 || elapsed < Quiet || (_said && !_terminal.IsInteractive))
            {
                return;
            }

            var seconds = ((int)elapsed.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            var line = $"{_step} … {seconds} s";
            if (_terminal.IsInteractive)
            {
                _terminal.Errors.Write("\r" + line.PadRight(_width));
                _width = line.Length;
            }
            else
            {
                _terminal.Errors.WriteLine(line);
            }

            _said = true;
        }
    }

    private void Wipe()
    {
        if (_width > 0)
        {
            _terminal.Errors.Write("\r" + new string(' ', _width) + "\r");
            _width = 0;
        }
    }
}
