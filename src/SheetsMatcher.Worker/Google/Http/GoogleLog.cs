using Microsoft.Extensions.Logging;

namespace SheetsMatcher.Worker.Google.Http;

/// <summary>Ids and statuses only: never addresses, names, bodies or tokens.</summary>
internal static partial class GoogleLog
{
    [LoggerMessage(
        1001,
        LogLevel.Information,
        "{Call} answered {Status} ({Fault}); try {Attempt} follows after {Wait}"
    )]
    public static partial void Retrying(
        ILogger logger,
        string call,
        int? status,
        Http.AttemptFault fault,
        int attempt,
        TimeSpan wait
    );

    [LoggerMessage(
        1002,
        LogLevel.Warning,
        "{Call} failed after {Attempts} attempts: {Fault}, status {Status}"
    )]
    public static partial void Failed(
        ILogger logger,
        string call,
        int attempts,
        Http.AttemptFault fault,
        int? status
    );

    [LoggerMessage(1003, LogLevel.Debug, "{Call} answered after {Attempts} attempts")]
    public static partial void Answered(ILogger logger, string call, int attempts);
}
