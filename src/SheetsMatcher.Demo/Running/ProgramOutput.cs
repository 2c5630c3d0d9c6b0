namespace SheetsMatcher.Demo.Running;

/// <summary>What a program has said: the latest lines, each also handed on as it comes.</summary>
internal sealed class ProgramOutput(Action<string>? show = null)
{
    private const int LinesMax = 2_000;

    private readonly Lock _lock = new();
    private readonly Queue<(string Line, bool IsError)> _lines = new();

    public IReadOnlyList<string> Lines => Take(_ => true);

    public IReadOnlyList<string> ErrorLines => Take(line => line.IsError);

    public void Add(string? line, bool isError)
    {
        // The end of a stream comes as null.
        if (line is null)
        {
            return;
        }

        lock (_lock)
        {
            _lines.Enqueue((line, isError));
            if (_lines.Count > LinesMax)
            {
                _lines.Dequeue();
            }
        }

        show?.Invoke(line);
    }

    public string Latest(int count) => string.Join(Environment.NewLine, Lines.TakeLast(count));

    private IReadOnlyList<string> Take(Func<(string Line, bool IsError), bool> wanted)
    {
        lock (_lock)
        {
            return [.. _lines.Where(wanted).Select(line => line.Line)];
        }
    }
}
