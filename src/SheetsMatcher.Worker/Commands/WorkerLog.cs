using Microsoft.Extensions.Logging;

namespace SheetsMatcher.Worker.Commands;

/// <summary>One line a message on standard output; the framework speaks only of trouble.</summary>
internal static class WorkerLog
{
    public static void Configure(ILoggingBuilder logging) =>
        logging
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
            })
            .AddFilter("Quartz", LogLevel.Warning)
            .AddFilter("Microsoft", LogLevel.Warning);
}
