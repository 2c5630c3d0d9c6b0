using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Hosting;

/// <summary>One line a message; the framework speaks only of trouble.</summary>
internal static class WorkerLog
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss'Z' ";

    /// <param name="apart">On standard error, where standard output is for an answer.</param>
    public static void Configure(ILoggingBuilder logging, LogSettings settings, bool apart = false)
    {
        if (settings.Format == "json")
        {
            logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = Moment.Trim();
            });
        }
        else
        {
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = Moment;
            });
        }

        if (apart)
        {
            logging.Services.Configure<ConsoleLoggerOptions>(console =>
                console.LogToStandardErrorThreshold = LogLevel.Trace
            );
        }

        logging
            .AddFilter("Quartz", LogLevel.Warning)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("OpenTelemetry", LogLevel.Warning);
    }
}
