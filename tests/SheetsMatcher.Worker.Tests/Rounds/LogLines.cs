using Microsoft.Extensions.Logging;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>Keeps what was logged.</summary>
internal sealed class LogLines : ILogger
{
    public List<string> Lines { get; } = [];

    public List<(LogLevel Level, int Id)> Events { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        Lines.Add(formatter(state, exception));
        Events.Add((logLevel, eventId.Id));
    }
}
